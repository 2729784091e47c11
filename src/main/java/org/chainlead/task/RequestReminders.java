package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.AccountId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds who decides of what units asked for (延期, 变更, 调整 and the like), on the last of the working days for the answer and
 * after it. Who decides is the same as {@link ApprovalPolicy} and {@link MatterGate} say.
 */
@Component
class RequestReminders implements ReminderSource {

    private static final String PENDING = """
            select x.unit_id, x.post_id, x.answer_due_on, count(*) as requests from (
                select r.answer_due_on,
                       case when r.kind = 'ADJUSTMENT' and t.child_kind = 'SPLIT' then p.lead_unit_id end as unit_id,
                       case when r.kind <> 'ADJUSTMENT' then r.decided_by_post
                            when t.child_kind = 'SPLIT' or t.child_kind = 'INSTRUCTION' then null
                            when t.source_kind not in ('DOCUMENT', 'MEETING') then coalesce(t.post_id, c.leader_post_id)
                       end as post_id
                  from task_request r join task t on t.id = r.task_id
                  left join task p on p.id = t.parent_id left join industry_chain c on c.id = t.chain_id
                 where r.state = 'PENDING' and r.answer_due_on <= :until
                   and t.state in ('PENDING_APPROVAL', 'PENDING_ACCEPTANCE', 'IN_PROGRESS', 'PENDING_VERIFICATION', 'SUSPENDED')) x
             group by x.unit_id, x.post_id, x.answer_due_on""";

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final WorkCalendar calendar;
    private final Clock clock;

    RequestReminders(JdbcClient jdbc, Recipients recipients, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Two working days are too short for any other warning than on the last of them. */
    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        return jdbc.sql(PENDING)
                .param("until", LocalDate.now(clock))
                .query((row, n) -> reminder(row))
                .list();
    }

    @Override
    public String officeKey() {
        return "task.reminder.officeRequests";
    }

    @Override
    public String officeLink() {
        return "requests";
    }

    private Reminder reminder(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        UUID post = row.getObject("post_id", UUID.class);
        LocalDate due = Objects.requireNonNull(row.getObject("answer_due_on", LocalDate.class));
        boolean over = calendar.isOverdue(due, clock.instant());
        String key = over ? "task.reminder.requestsOver" : "task.reminder.requests";
        return new Reminder(
                key,
                List.of(String.valueOf(row.getLong("requests")), DateTimeText.dateWithWeekday(due)),
                unit == null ? "requests" : "tasks?state=PENDING_APPROVAL",
                key + ":" + Objects.requireNonNullElse(unit, Objects.requireNonNullElse(post, new UUID(0, 0))) + ":"
                        + due,
                unit == null ? null : new UnitId(unit),
                Set.of(Role.UNIT_HEAD),
                unit == null ? deciders(post) : Set.of(),
                over ? due : null);
    }

    private Set<AccountId> deciders(@Nullable UUID post) {
        return new HashSet<>(
                post == null
                        ? recipients.anywhere(Role.SUPERVISION_HEAD)
                        : recipients.ofPost(new LeaderPostId(post), Role.LEADER, Role.SECRETARY));
    }
}
