package org.chainlead.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds units of last month's 月度投资 of the works they lead by the day of the setting, and the office of figures that wait
 * for it, once for each day on which some came in.
 */
@Component
class FigureReminders implements ReminderSource {

    private static final String VERIFY = "projects/verify";
    private static final String MONTHS = "projects/months/";

    /** Works in hand and what has a plan of the year, known before the month was over, without a sum done. */
    private static final String OWED = """
            select p.lead_unit_id, count(*) as projects from major_project p
              left join project_month m on m.project_id = p.id and m.month = :month
             where m.done is null
               and (p.stage in ('NEWLY_STARTED', 'UNDER_CONSTRUCTION') or exists (
                    select 1 from project_year_plan y where y.project_id = p.id and y.year = :year))
               and (p.created_at at time zone 'Asia/Shanghai')::date < :next
               and\s""" + ProjectSight.LISTED + " group by p.lead_unit_id order by p.lead_unit_id";

    private static final String WAITING = """
            select count(*) as figures, (max(entered_at) at time zone 'Asia/Shanghai')::date as newest
              from (select entered_at from project_year_plan where state = 'ENTERED'
                    union all select entered_at from project_key_date where state = 'ENTERED'
                    union all select entered_at from project_contract where state = 'ENTERED'
                    union all select entered_at from project_month where state = 'ENTERED') w""";

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final WorkCalendar calendar;
    private final MonthDue monthDue;
    private final Clock clock;

    FigureReminders(JdbcClient jdbc, Recipients recipients, WorkCalendar calendar, MonthDue monthDue, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.calendar = calendar;
        this.monthDue = monthDue;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        LocalDate today = LocalDate.now(clock);
        List<Reminder> reminders = new ArrayList<>(months(today, calendar.addWorkingDays(today, daysBefore)));
        waiting().ifPresent(reminders::add);
        return reminders;
    }

    @Override
    public String officeKey() {
        return "project.reminder.officeMonths";
    }

    @Override
    public String officeLink() {
        return "projects/progress";
    }

    private List<Reminder> months(LocalDate today, LocalDate until) {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        LocalDate due = monthDue.of(month);
        return due.isAfter(until)
                ? List.of()
                : jdbc.sql(OWED)
                        .param("month", month.atDay(1))
                        .param("year", month.getYear())
                        .param("next", month.plusMonths(1).atDay(1))
                        .query((row, n) -> reminder(row, month, due))
                        .list();
    }

    private Reminder reminder(ResultSet row, YearMonth month, LocalDate due) throws SQLException {
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("lead_unit_id", UUID.class)));
        boolean over = calendar.isOverdue(due, clock.instant());
        String key = over ? "project.reminder.monthsOver" : "project.reminder.months";
        return new Reminder(
                key,
                List.of(
                        String.valueOf(row.getLong("projects")),
                        DateTimeText.month(month),
                        DateTimeText.dateWithWeekday(due)),
                MONTHS + month,
                key + ":" + unit + ":" + month,
                unit,
                Set.of(Role.LIAISON),
                Set.of(),
                over ? due : null);
    }

    private Optional<Reminder> waiting() {
        return jdbc.sql(WAITING)
                .query((row, n) -> Optional.ofNullable(row.getObject("newest", LocalDate.class))
                        .map(newest -> waiting(count(row), newest)))
                .single();
    }

    private static long count(ResultSet row) {
        try {
            return row.getLong("figures");
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Reminder waiting(long figures, LocalDate newest) {
        return new Reminder(
                "project.reminder.figures",
                List.of(String.valueOf(figures), DateTimeText.date(newest)),
                VERIFY,
                "project.reminder.figures:" + newest,
                null,
                Set.of(),
                new HashSet<>(recipients.anywhere(Role.SUPERVISOR, Role.SUPERVISION_HEAD)),
                null);
    }
}
