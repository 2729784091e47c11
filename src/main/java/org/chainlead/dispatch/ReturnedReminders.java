package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of reports that a reviewer returned: on the last of their two working days and after it, until the month's round
 * is published.
 */
@Component
class ReturnedReminders implements ReminderSource {

    private static final String RETURNED = """
            select r.unit_id, r.period, r.return_due_on, count(*) as reports,
                   array_agg(distinct t.handler_id) filter (where t.handler_id is not null) as handlers
              from report r join task t on t.id = r.task_id
             where r.state = 'RETURNED' and r.return_due_on <= :until
               and not exists (select 1 from dispatch_round d where d.kind = 'MONTHLY' and d.by_rule
                                  and d.period = r.period and d.state = 'PUBLISHED')
             group by r.unit_id, r.period, r.return_due_on""";

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    ReturnedReminders(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The two days are too short for any other warning than on the last of them. */
    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        return jdbc.sql(RETURNED)
                .param("until", LocalDate.now(clock))
                .query((row, n) -> reminder(row))
                .list();
    }

    @Override
    public String officeKey() {
        return "dispatch.reminder.officeReturned";
    }

    @Override
    public String officeLink() {
        return "reports";
    }

    private Reminder reminder(ResultSet row) throws SQLException {
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("unit_id", UUID.class)));
        YearMonth month = YearMonth.from(Objects.requireNonNull(row.getObject("period", LocalDate.class)));
        LocalDate due = Objects.requireNonNull(row.getObject("return_due_on", LocalDate.class));
        boolean over = calendar.isOverdue(due, clock.instant());
        String key = over ? "dispatch.reminder.returnedOver" : "dispatch.reminder.returned";
        return new Reminder(
                key,
                List.of(
                        String.valueOf(row.getLong("reports")),
                        DateTimeText.month(month),
                        DateTimeText.dateWithWeekday(due)),
                "reports/" + month,
                key + ":" + unit + ":" + month + ":" + due,
                unit,
                Set.of(Role.LIAISON),
                ReportReminders.handlers(row),
                over ? due : null);
    }
}
