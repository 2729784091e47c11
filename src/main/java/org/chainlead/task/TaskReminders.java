package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of tasks that wait for a signature on their last day, and of tasks whose deadline is near, by unit and day. What
 * nobody signs counts as delivered after that (视为送达), and what passes its deadline is shown by the lights.
 */
@Component
class TaskReminders implements ReminderSource {

    private static final String UNSIGNED = """
            select lead_unit_id as unit_id, acceptance_due_on as due_on, count(*) as tasks, null as handlers
              from task where state = 'PENDING_ACCEPTANCE' and lead_unit_id is not null and deemed_delivered_at is null
               and acceptance_due_on <= :until
             group by lead_unit_id, acceptance_due_on""";

    private static final String NEAR = """
            select lead_unit_id as unit_id, due_on, count(*) as tasks,
                   array_agg(distinct handler_id) filter (where handler_id is not null) as handlers
              from task where state = 'IN_PROGRESS' and lead_unit_id is not null and due_on > :over and due_on <= :until
             group by lead_unit_id, due_on""";

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    TaskReminders(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        LocalDate today = LocalDate.now(clock);
        List<Reminder> reminders = new ArrayList<>(jdbc.sql(UNSIGNED)
                .param("until", today)
                .query((row, n) -> reminder(row, "task.reminder.unsigned", Set.of(Role.LIAISON, Role.UNIT_HEAD)))
                .list());
        reminders.addAll(jdbc.sql(NEAR)
                .param("over", calendar.lastOverdue(clock.instant()))
                .param("until", calendar.addWorkingDays(today, daysBefore))
                .query((row, n) -> reminder(row, "task.reminder.near", Set.of(Role.LIAISON)))
                .list());
        return reminders;
    }

    @Override
    public String officeKey() {
        return "task.reminder.office";
    }

    @Override
    public String officeLink() {
        return "tasks";
    }

    private static Reminder reminder(ResultSet row, String key, Set<Role> roles) throws SQLException {
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("unit_id", UUID.class)));
        LocalDate due = Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
        return new Reminder(
                key,
                List.of(String.valueOf(row.getLong("tasks")), DateTimeText.dateWithWeekday(due)),
                "tasks",
                key + ":" + unit + ":" + due,
                unit,
                roles,
                handlers(row),
                null);
    }

    private static Set<AccountId> handlers(ResultSet row) throws SQLException {
        return row.getArray("handlers") == null
                ? Set.of()
                : Arrays.stream((UUID[]) row.getArray("handlers").getArray())
                        .map(AccountId::new)
                        .collect(Collectors.toSet());
    }
}
