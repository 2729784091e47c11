package org.chainlead.supervision;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 约谈: writing down afterwards what was said, promised and asked. */
@Service
@Transactional
public class NoticeInterviews {

    private final NoticeDesk desk;
    private final NoticeMessages messages;

    NoticeInterviews(NoticeDesk desk, NoticeMessages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * Once the 约谈 is issued and until it is 办结; again to correct it, the trail keeps what stood there before.
     *
     * @throws org.chainlead.common.Stale when somebody else changed the notice since it was read
     */
    @PreAuthorize("@access.may('supervision.outcome')")
    public void record(NoticeId id, long version, InterviewOutcome outcome) {
        Notice notice = desk.open(id, "supervision.outcome");
        desk.needVersion(notice, version);
        Refusal.ifAny(missing(outcome, notice));
        notice.recordOutcome(outcome, desk.actor(), desk.now());
        desk.done(
                notice,
                desk.entry(notice, "noticeOutcomeRecorded")
                        .detail("due", notice.dueOn)
                        .text("points", outcome.points())
                        .text("promises", outcome.promises())
                        .text("demands", outcome.rectification()));
        messages.outcomeRecorded(notice);
    }

    private List<Reason> missing(InterviewOutcome outcome, Notice notice) {
        List<Reason> reasons = new ArrayList<>();
        if (outcome.points().isEmpty()) {
            reasons.add(Reason.of("supervision.missing.points"));
        }
        if (outcome.rectification().isEmpty() != (outcome.rectifyBy() == null)) {
            reasons.add(Reason.of("supervision.missing.rectifyBy"));
        }
        if (outcome.rectifyBy() != null
                && !outcome.rectifyBy().equals(notice.dueOn)
                && outcome.rectifyBy().isBefore(desk.today())) {
            reasons.add(Reason.of("supervision.refused.pastRectify"));
        }
        NoticeChecks.length(reasons, outcome.points(), NoticeChecks.TEXT, "supervision.field.points");
        NoticeChecks.length(reasons, outcome.promises(), NoticeChecks.TEXT, "supervision.field.promises");
        NoticeChecks.length(reasons, outcome.rectification(), NoticeChecks.TEXT, "supervision.field.rectification");
        return reasons;
    }
}
