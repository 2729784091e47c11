package org.chainlead.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the office of 批示 whose 拟办 is not decided. Nobody knows yet how urgent they are, so the shortest of the limits
 * counts (急件, {@link UrgencyLimits}), from the day after they were entered.
 */
@Component
class TriageReminders implements ReminderSource {

    private static final String OPEN = """
            select i.id, i.state, i.entered_at, l.days from instruction i
              join instruction_limit l on l.urgency = 'URGENT'
             where i.state in ('ENTERED', 'PROPOSED') order by i.entered_at, i.id""";

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final WorkCalendar calendar;
    private final Clock clock;

    TriageReminders(JdbcClient jdbc, Recipients recipients, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Open(UUID id, InstructionState state, LocalDate due) {}

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        LocalDate until = calendar.addWorkingDays(LocalDate.now(clock), daysBefore);
        return jdbc.sql(OPEN).query((row, n) -> read(row)).list().stream()
                .filter(open -> !open.due().isAfter(until))
                .map(this::reminder)
                .toList();
    }

    @Override
    public String officeKey() {
        return "instruction.reminder.office";
    }

    @Override
    public String officeLink() {
        return "instructions";
    }

    private Reminder reminder(Open open) {
        boolean over = calendar.isOverdue(open.due(), clock.instant());
        String key = over ? "instruction.reminder.over" : "instruction.reminder.near";
        Set<AccountId> to = new HashSet<>(recipients.anywhere(
                open.state() == InstructionState.ENTERED ? Role.SUPERVISOR : Role.SUPERVISION_HEAD));
        return new Reminder(
                key,
                List.of(DateTimeText.dateWithWeekday(open.due())),
                "instructions/" + open.id(),
                key + ":" + open.id() + ":" + open.state(),
                null,
                Set.of(),
                to,
                over ? open.due() : null);
    }

    private Open read(ResultSet row) throws SQLException {
        ZoneId zone = DateTimeText.ZONE;
        LocalDate entered = Objects.requireNonNull(row.getObject("entered_at", OffsetDateTime.class))
                .atZoneSameInstant(zone)
                .toLocalDate();
        return new Open(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                InstructionState.valueOf(row.getString("state")),
                calendar.addWorkingDays(entered, row.getInt("days")));
    }
}
