package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.Relation;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重新办理: opens a closed notice again, because what was passed turns out not to hold. */
@Service
@Transactional
public class NoticeReopening {

    private final NoticeDesk desk;
    private final NoticeUnits units;
    private final NoticeParts parts;
    private final NoticeReopenings kept;
    private final NoticeMessages messages;

    NoticeReopening(
            NoticeDesk desk, NoticeUnits units, NoticeParts parts, NoticeReopenings kept, NoticeMessages messages) {
        this.desk = desk;
        this.units = units;
        this.parts = parts;
        this.kept = kept;
        this.messages = messages;
    }

    /**
     * The named units owe another reply by the new day; what they replied before, and the 办结, stay in the history.
     *
     * @param reason why; the addressed units read it
     * @param again the addressed units that reply again; for kinds that are not answered none
     * @param due until when they reply, Asia/Shanghai; the document itself keeps the day it was issued with
     */
    @PreAuthorize("@access.may('supervision.reopen')")
    public void reopen(NoticeId id, String reason, Collection<UnitId> again, @Nullable LocalDate due) {
        NoticeChecks.needReason(reason);
        Notice notice = desk.open(id, "supervision.reopen");
        Set<UnitId> chosen = new LinkedHashSet<>(again);
        if (notice.state == NoticeState.CLOSED) {
            Refusal.ifAny(missing(notice, chosen, due));
            kept.keep(notice, reason, desk.actor(), desk.now());
        }
        notice.reopen(due);
        chosen.forEach(unit -> askAgain(notice, unit));
        desk.done(
                notice,
                desk.entry(notice, "noticeReopened")
                        .detail("to", names(notice, chosen))
                        .detail("due", due)
                        .reason(reason));
        messages.reopened(notice);
    }

    private void askAgain(Notice notice, UnitId id) {
        NoticeUnit unit = desk.addressee(notice, id.uuid());
        unit.askAgain();
        units.saveAndFlush(unit);
    }

    private List<Reason> missing(Notice notice, Set<UnitId> chosen, @Nullable LocalDate due) {
        List<Reason> reasons = new ArrayList<>();
        if (notice.kind.isAnswered() && chosen.isEmpty()) {
            reasons.add(Reason.of("supervision.missing.again"));
        }
        if (notice.kind.isAnswered() && due == null) {
            reasons.add(Reason.of("supervision.missing.due"));
        }
        if (due != null && due.isBefore(desk.today())) {
            reasons.add(Reason.of("supervision.refused.pastDue"));
        }
        return reasons;
    }

    private String names(Notice notice, Set<UnitId> chosen) {
        List<String> names = chosen.isEmpty()
                ? parts.unitNames(notice.id, Relation.ADDRESSEE)
                : chosen.stream()
                        .map(unit -> parts.unitName(notice.id, unit.uuid()))
                        .toList();
        return String.join(t("supervision.and"), names);
    }
}
