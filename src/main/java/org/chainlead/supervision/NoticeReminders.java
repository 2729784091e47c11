package org.chainlead.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds units of notices that wait for 签收, from a working day after the issue on, and of those that wait for a reply:
 * when the day is near and when it is over. Names the number, never the title.
 */
@Component
class NoticeReminders implements ReminderSource {

    private static final String OWING = """
            select n.id, n.kind, n.number, n.due_on, p.unit_id
              from notice n join notice_unit p on p.notice_id = n.id
             where n.state = 'ISSUED' and p.state in ('TO_SIGN', 'TO_REPLY', 'FAILED') and n.due_on <= :until
             order by n.issued_at, p.position""";

    private static final String UNSIGNED = """
            select n.id, n.kind, n.number, n.issued_at, p.unit_id
              from notice n join notice_unit p on p.notice_id = n.id
             where n.state = 'ISSUED' and p.state = 'TO_SIGN' order by n.issued_at, p.position""";

    /** Working days for 签收, as for a task (product.md, closed loop). */
    private static final int DAYS_TO_SIGN = 1;

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    NoticeReminders(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        LocalDate today = LocalDate.now(clock);
        List<Reminder> reminders =
                new ArrayList<>(jdbc.sql(UNSIGNED).query((row, n) -> unsigned(row, today)).list().stream()
                        .flatMap(Optional::stream)
                        .toList());
        reminders.addAll(jdbc.sql(OWING)
                .param("until", calendar.addWorkingDays(today, daysBefore))
                .query((row, n) -> reminder(row))
                .list());
        return reminders;
    }

    @Override
    public String officeKey() {
        return "supervision.reminder.office";
    }

    @Override
    public String officeLink() {
        return "notices";
    }

    private Reminder reminder(ResultSet row) throws SQLException {
        UUID notice = Objects.requireNonNull(row.getObject("id", UUID.class));
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("unit_id", UUID.class)));
        LocalDate due = calendar.effectiveDue(Objects.requireNonNull(row.getObject("due_on", LocalDate.class)));
        boolean over = calendar.isOverdue(due, clock.instant());
        String key = over ? "supervision.reminder.over" : "supervision.reminder.near";
        return new Reminder(
                key,
                List.of(name(row), DateTimeText.dateWithWeekday(due)),
                "notices/" + notice,
                key + ":" + notice + ":" + unit + ":" + due,
                unit,
                Set.of(Role.LIAISON),
                Set.of(),
                over ? due : null);
    }

    private Optional<Reminder> unsigned(ResultSet row, LocalDate today) throws SQLException {
        LocalDate issued = Objects.requireNonNull(row.getObject("issued_at", OffsetDateTime.class))
                .atZoneSameInstant(DateTimeText.ZONE)
                .toLocalDate();
        LocalDate due = calendar.addWorkingDays(issued, DAYS_TO_SIGN);
        if (today.isBefore(due)) {
            return Optional.empty();
        }
        UUID notice = Objects.requireNonNull(row.getObject("id", UUID.class));
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("unit_id", UUID.class)));
        String key = "supervision.reminder.unsigned";
        return Optional.of(new Reminder(
                key,
                List.of(name(row), DateTimeText.dateWithWeekday(due)),
                "notices/" + notice,
                key + ":" + notice + ":" + unit,
                unit,
                Set.of(Role.LIAISON),
                Set.of(),
                calendar.isOverdue(due, clock.instant()) ? due : null));
    }

    private static String name(ResultSet row) throws SQLException {
        String kind = Texts.label(NoticeKind.valueOf(row.getString("kind")));
        return (kind + " " + Objects.requireNonNullElse(row.getString("number"), "")).strip();
    }
}
