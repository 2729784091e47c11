package org.chainlead.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.UnitId;
import org.chainlead.supervision.NoticeDetail.Addressee;
import org.chainlead.supervision.NoticeDetail.Reply;
import org.springframework.stereotype.Component;

/** Puts a notice together as far as the acting person reads it: a unit never reads another unit's reply. */
@Component
class NoticeDetails {

    private final NoticeUnits units;
    private final NoticeReplies replies;
    private final NoticeParts parts;
    private final NoticeReopenings reopenings;
    private final NoticeScope scope;
    private final NoticeActs acts;
    private final Attachments attachments;
    private final CurrentUser user;
    private final WorkCalendar calendar;
    private final Clock clock;

    NoticeDetails(
            NoticeUnits units,
            NoticeReplies replies,
            NoticeParts parts,
            NoticeReopenings reopenings,
            NoticeScope scope,
            NoticeActs acts,
            Attachments attachments,
            CurrentUser user,
            WorkCalendar calendar,
            Clock clock) {
        this.units = units;
        this.replies = replies;
        this.parts = parts;
        this.reopenings = reopenings;
        this.scope = scope;
        this.acts = acts;
        this.attachments = attachments;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    NoticeDetail of(Notice notice, NoticeRow row) {
        return new NoticeDetail(
                row,
                notice.version == null ? 0 : notice.version,
                draft(notice),
                parts.tasks(notice.id),
                addressees(notice),
                parts.unitNames(notice.id, Relation.COPIED),
                notice.organ,
                notice.authorName,
                notice.reviewerName,
                notice.reviewedAt,
                notice.issuerName,
                notice.talk.outcomeAt,
                notice.talk.outcomeName,
                notice.closedAt,
                notice.closedBy,
                reopenings.of(notice.id),
                notice.voidedAt,
                notice.voidReason,
                notice.dueOn == null ? "" : calendar.explain(notice.dueOn, LocalDate.now(clock)),
                attachments.of(NoticeAttachments.KIND, notice.id),
                acts.next(notice),
                acts.of(notice));
    }

    NoticeDraft draft(Notice notice) {
        return new NoticeDraft(
                notice.kind,
                List.copyOf(parts.tasks(notice.id).keySet()),
                ids(notice, Relation.ADDRESSEE),
                ids(notice, Relation.COPIED),
                notice.title,
                notice.body,
                notice.demands,
                notice.dueOn,
                user.actor().isOffice() ? notice.startReason : "",
                notice.talk.read(),
                notice.wording.read());
    }

    /** The addressed units, with what the acting person reads of each; as many statements for two hundred as for one. */
    List<Addressee> addressees(Notice notice) {
        UUID me = user.actor().unit().uuid();
        boolean all = scope.readsAllReplies();
        Map<UUID, String> names = parts.unitNames(notice.id);
        List<NoticeUnit> addressed = units.findByNoticeIdOrderByPosition(notice.id).stream()
                .filter(unit -> unit.relation == Relation.ADDRESSEE)
                .toList();
        Set<UUID> open = addressed.stream()
                .filter(unit -> all || unit.unitId.equals(me))
                .map(unit -> unit.id)
                .collect(Collectors.toSet());
        Map<UUID, List<Reply>> read = replies(open);
        return addressed.stream()
                .map(unit -> addressee(
                        unit,
                        names.getOrDefault(unit.unitId, ""),
                        open.contains(unit.id),
                        sent(read.getOrDefault(unit.id, List.of()), unit.unitId.equals(me))))
                .toList();
    }

    /** What was taken back stays with its unit. */
    private static List<Reply> sent(List<Reply> replies, boolean own) {
        return replies.stream()
                .filter(reply -> own || reply.recalledAt() == null)
                .toList();
    }

    private static Addressee addressee(NoticeUnit unit, String name, boolean open, List<Reply> read) {
        return new Addressee(
                new UnitId(unit.unitId),
                name,
                open && unit.state != AddresseeState.NOTHING ? unit.state : null,
                open ? unit.signedAt : null,
                open ? unit.signedName : null,
                read);
    }

    /** The replies of these addressees, by addressee. */
    private Map<UUID, List<Reply>> replies(Set<UUID> addressees) {
        List<NoticeReply> rows = addressees.isEmpty() ? List.of() : replies.findByNoticeUnitIdInOrderByNo(addressees);
        Map<UUID, List<AttachmentRef>> files = attachments.of(
                ReplyAttachments.KIND, rows.stream().map(r -> r.id).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.noticeUnitId,
                        Collectors.mapping(
                                row -> read(row, files.getOrDefault(row.id, List.of())), Collectors.toList())));
    }

    private static Reply read(NoticeReply row, List<AttachmentRef> files) {
        return new Reply(
                row.no,
                row.body,
                row.repliedAt,
                row.repliedName,
                files,
                row.checkedAt,
                row.checkedName,
                row.passed,
                row.opinion,
                row.recalledAt,
                row.recalledName);
    }

    private List<UnitId> ids(Notice notice, Relation relation) {
        return units.findByNoticeIdOrderByPosition(notice.id).stream()
                .filter(unit -> unit.relation == relation)
                .map(unit -> new UnitId(unit.unitId))
                .toList();
    }
}
