package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.supervision.NoticeDetail.Addressee;
import org.chainlead.supervision.NoticeDetail.Reopening;
import org.chainlead.supervision.NoticeDetail.Reply;
import org.chainlead.task.TaskId;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.task.spi.TimelineSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices and urges in a task's timeline, as far as the acting person reads them. */
@Component
class NoticeTimeline implements TimelineSource {

    private static final String URGES = """
            select g.id, g.sent_at, g.sent_name, g.reason, string_agg(distinct r.name, :and) as names
              from urge g join urge_recipient r on r.urge_id = g.id
             where r.task_id = :task and (:office or r.unit_id = :me) group by g.id""";

    private final Notices notices;
    private final NoticeScope scope;
    private final NoticeDetails details;
    private final NoticeReopenings reopenings;
    private final Attachments attachments;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    NoticeTimeline(
            Notices notices,
            NoticeScope scope,
            NoticeDetails details,
            NoticeReopenings reopenings,
            Attachments attachments,
            CurrentUser user,
            JdbcClient jdbc) {
        this.notices = notices;
        this.scope = scope;
        this.details = details;
        this.reopenings = reopenings;
        this.attachments = attachments;
        this.user = user;
        this.jdbc = jdbc;
    }

    @Override
    public List<TimelineItem> items(TaskId task) {
        List<TimelineItem> items = new ArrayList<>();
        jdbc.sql("""
                        select n.id from notice n join notice_task p on p.notice_id = n.id
                         where p.task_id = :task and n.issued_at is not null""")
                .param("task", task.uuid())
                .query(UUID.class)
                .list()
                .forEach(id -> notices.findById(id)
                        .filter(scope::mayRead)
                        .ifPresent(notice -> new Entries(notice, items).add()));
        items.addAll(urges(task));
        return items;
    }

    private List<TimelineItem> urges(TaskId task) {
        Actor actor = user.actor();
        return jdbc.sql(URGES)
                .param("task", task.uuid())
                .param("and", t("supervision.and"))
                .param("office", actor.isOffice())
                .param("me", actor.unit().uuid())
                .query((row, n) -> new TimelineItem(
                        TimelineKind.NOTICE,
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        t("supervision.timeline.urged", row.getString("reason")),
                        row.getString("sent_name"),
                        List.of(t("supervision.timeline.urgedWhom", row.getString("names"))),
                        List.of(),
                        actor.isOffice() ? "urges/" + row.getString("id") : null))
                .list();
    }

    /** The entries of one notice. */
    private final class Entries {

        private final Notice notice;
        private final List<TimelineItem> items;
        private final String name;

        Entries(Notice notice, List<TimelineItem> items) {
            this.notice = notice;
            this.items = items;
            this.name = Texts.label(notice.kind) + " " + notice.number;
        }

        void add() {
            List<String> words = notice.kind.isDrafted() ? List.of(notice.title, notice.demands) : List.of();
            List<AttachmentRef> scan = attachments.of(NoticeAttachments.KIND, notice.id);
            item(notice.issuedAt, "supervision.timeline.issued", "", notice.issuerName, words, scan);
            details.addressees(notice).forEach(this::addressee);
            List<String> said = List.of(notice.talk.points, notice.talk.promises);
            item(notice.talk.outcomeAt, "supervision.timeline.outcome", "", notice.talk.outcomeName, said, List.of());
            reopenings.of(notice.id).forEach(this::reopening);
            item(notice.closedAt, "supervision.timeline.closed", "", notice.closedBy, List.of(), List.of());
            List<String> reason = notice.voidReason == null ? List.of() : List.of(notice.voidReason);
            item(notice.voidedAt, "supervision.timeline.voided", "", notice.voidedBy, reason, List.of());
        }

        private void reopening(Reopening once) {
            item(once.closedAt(), "supervision.timeline.closed", "", once.closedBy(), List.of(), List.of());
            item(once.at(), "supervision.timeline.reopened", "", once.by(), List.of(once.reason()), List.of());
        }

        private void addressee(Addressee unit) {
            item(unit.signedAt(), "supervision.timeline.signed", unit.name(), unit.signedBy(), List.of(), List.of());
            for (Reply reply : unit.replies()) {
                List<String> words = List.of(reply.text());
                item(reply.at(), "supervision.timeline.replied", unit.name(), reply.by(), words, reply.files());
                item(
                        reply.recalledAt(),
                        "supervision.timeline.recalled",
                        unit.name(),
                        reply.recalledBy(),
                        List.of(),
                        List.of());
                boolean passed = Boolean.TRUE.equals(reply.passed());
                String key = passed ? "supervision.timeline.passed" : "supervision.timeline.failed";
                String opinion = reply.opinion();
                List<String> found = opinion == null || opinion.isEmpty() ? List.of() : List.of(opinion);
                item(reply.checkedAt(), key, unit.name(), reply.checkedBy(), found, List.of());
            }
        }

        private void item(
                @Nullable Instant at,
                String key,
                String unit,
                @Nullable String who,
                List<String> lines,
                List<AttachmentRef> files) {
            if (at != null) {
                List<String> filled =
                        lines.stream().filter(line -> !line.isBlank()).toList();
                items.add(new TimelineItem(
                        TimelineKind.NOTICE,
                        at,
                        t(key, name, unit),
                        who == null ? "" : who,
                        filled,
                        files,
                        "notices/" + notice.id));
            }
        }
    }
}
