package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

/** Reminds units of the difficulties in which they are asked for help by a day: when it is near and when it is over. */
@Component
class DifficultyReminders implements ReminderSource {

    private static final String ASKED = """
            select asked_unit_id, help_by, count(*) as asked from difficulty
             where answer is null and withdrawn_at is null and asked_unit_id is not null and help_by <= :until
             group by asked_unit_id, help_by""";

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    DifficultyReminders(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        return jdbc.sql(ASKED)
                .param("until", calendar.addWorkingDays(LocalDate.now(clock), daysBefore))
                .query((row, n) -> reminder(row))
                .list();
    }

    @Override
    public String officeKey() {
        return "dispatch.reminder.officeHelp";
    }

    @Override
    public String officeLink() {
        return "difficulties";
    }

    private Reminder reminder(ResultSet row) throws SQLException {
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("asked_unit_id", UUID.class)));
        LocalDate day = Objects.requireNonNull(row.getObject("help_by", LocalDate.class));
        LocalDate due = calendar.effectiveDue(day);
        boolean over = calendar.isOverdue(due, clock.instant());
        String key = over ? "dispatch.reminder.helpOver" : "dispatch.reminder.help";
        return new Reminder(
                key,
                List.of(String.valueOf(row.getLong("asked")), DateTimeText.dateWithWeekday(due)),
                "reports?tab=asked",
                key + ":" + unit + ":" + day,
                unit,
                Set.of(Role.LIAISON),
                Set.of(),
                over ? due : null);
    }
}
