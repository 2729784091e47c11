package org.chainlead.meeting;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which meetings a task stood, and what signed minutes say of it; only meetings the acting person reaches. */
@Component
class EarlierMeetings {

    private final JdbcClient jdbc;
    private final MeetingScope scope;

    EarlierMeetings(JdbcClient jdbc, MeetingScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * A meeting of a task.
     *
     * @param agreed what the signed minutes say of its item; empty before the signature
     * @param made whether the task is a decision of the meeting
     * @param atOnceBy the chair's word, where it was handed out before the signature
     */
    record Earlier(
            MeetingId id,
            String name,
            Instant startsAt,
            String place,
            String chair,
            MeetingState state,
            String agreed,
            boolean made,
            @Nullable String minutesNumber,
            @Nullable Instant signedAt,
            @Nullable String signer,
            @Nullable String atOnceBy,
            @Nullable String atOnceReason,
            @Nullable Instant handedOutAt) {}

    List<Earlier> of(TaskId task) {
        return jdbc.sql("""
                        select m.*, case when m.state = 'SIGNED' then coalesce(a.agreed, i.agreed, '') else '' end as said,
                               d.task_id is not null as made, d.at_once_by, d.at_once_reason, d.handed_out_at
                          from meeting m left join agenda_item a on a.meeting_id = m.id and a.task_id = :task
                          left join meeting_decision d on d.meeting_id = m.id and d.task_id = :task
                          left join agenda_item i on i.id = d.item_id
                         where (a.id is not null or d.task_id is not null) and m.state <> 'CANCELLED' and """ + " " + scope.condition("meeting.view") + " order by m.starts_at desc, m.id")
                .params(scope.parameters())
                .param("task", task.uuid())
                .query((row, n) -> new Earlier(
                        new MeetingId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getString("place"),
                        row.getString("chair_name"),
                        MeetingState.valueOf(row.getString("state")),
                        row.getString("said"),
                        row.getBoolean("made"),
                        row.getString("minutes_number"),
                        instant(row.getObject("signed_at", OffsetDateTime.class)),
                        row.getString("signer"),
                        row.getString("at_once_by"),
                        row.getString("at_once_reason"),
                        instant(row.getObject("handed_out_at", OffsetDateTime.class))))
                .list();
    }

    /** What signed minutes of other meetings say of the task, newest first. */
    List<String> agreed(TaskId task, UUID without, int most) {
        return of(task).stream()
                .filter(each ->
                        !each.id().uuid().equals(without) && !each.agreed().isBlank())
                .limit(most)
                .map(each -> t(
                        "meeting.page.agreed",
                        DateTimeText.date(
                                each.startsAt().atZone(DateTimeText.ZONE).toLocalDate()),
                        each.name(),
                        each.agreed()))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
