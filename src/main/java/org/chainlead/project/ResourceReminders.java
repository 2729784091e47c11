package org.chainlead.project;

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

/** Reminds units of the 要素 that projects ask of them by a day: when it is near and when it is over. */
@Component
class ResourceReminders implements ReminderSource {

    private static final String ASKED =
            """
            select r.asked_unit_id, r.due_on, count(*) as asked from resource_request r
              join major_project p on p.id = r.project_id
             where r.state in ('ASKED', 'ACCEPTED') and r.due_on <= :until and\s""" + ProjectSight.LISTED + " group by r.asked_unit_id, r.due_on order by r.due_on, r.asked_unit_id";

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    ResourceReminders(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
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
        return "project.reminder.officeResources";
    }

    @Override
    public String officeLink() {
        return ProjectMessages.RESOURCES;
    }

    private Reminder reminder(ResultSet row) throws SQLException {
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("asked_unit_id", UUID.class)));
        LocalDate day = Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
        boolean over = calendar.isOverdue(day, clock.instant());
        String key = over ? "project.reminder.resourcesOver" : "project.reminder.resources";
        return new Reminder(
                key,
                List.of(String.valueOf(row.getLong("asked")), DateTimeText.dateWithWeekday(day)),
                ProjectMessages.RESOURCES,
                key + ":" + unit + ":" + day,
                unit,
                Set.of(Role.LIAISON),
                Set.of(),
                over ? day : null);
    }
}
