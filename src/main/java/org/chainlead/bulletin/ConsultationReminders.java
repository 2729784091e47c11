package org.chainlead.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the named units of a draft 通报 on the last day for their answer. After it silence is consent, so nothing is late
 * and nobody above them is told.
 */
@Component
class ConsultationReminders implements ReminderSource {

    private static final String KEY = "bulletin.reminder.opinion";

    private static final String WAITING = """
            select b.id, b.consulted, b.answer_due_on, x.unit_id from bulletin b
              join bulletin_unit x on x.bulletin_id = b.id and x.no = b.consulted
             where b.state = 'CONSULTING' and x.state = 'WAITING' and b.answer_due_on = :today""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        return jdbc.sql(WAITING)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> reminder(row))
                .list();
    }

    @Override
    public String officeKey() {
        return "bulletin.reminder.office";
    }

    @Override
    public String officeLink() {
        return "bulletins";
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        UUID bulletin = Objects.requireNonNull(row.getObject("id", UUID.class));
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("unit_id", UUID.class)));
        LocalDate due = Objects.requireNonNull(row.getObject("answer_due_on", LocalDate.class));
        return new Reminder(
                KEY,
                List.of(DateTimeText.dateWithWeekday(due)),
                "bulletins/" + bulletin + "/opinion",
                KEY + ":" + bulletin + ":" + row.getInt("consulted") + ":" + unit,
                unit,
                Set.of(Role.LIAISON, Role.UNIT_HEAD),
                Set.of(),
                null);
    }
}
