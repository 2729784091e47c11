package org.chainlead.objection;

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
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds who decides of 申辩, on the last of the three working days for the decision and after it. */
@Component
class ObjectionReminders implements ReminderSource {

    private static final String PENDING = """
            select o.id, o.task_id, o.act_by, o.answer_due_on from objection o
             where o.state = 'PENDING' and o.answer_due_on <= :until order by o.answer_due_on, o.id""";

    private final JdbcClient jdbc;
    private final ObjectionMessages messages;
    private final WorkCalendar calendar;
    private final Clock clock;

    ObjectionReminders(JdbcClient jdbc, ObjectionMessages messages, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Open(UUID id, TaskId task, @Nullable UUID actBy, LocalDate due) {}

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        return jdbc.sql(PENDING).param("until", LocalDate.now(clock)).query((row, n) -> read(row)).list().stream()
                .map(this::reminder)
                .toList();
    }

    @Override
    public String officeKey() {
        return "objection.reminder.office";
    }

    @Override
    public String officeLink() {
        return Objections.PAGE;
    }

    private Reminder reminder(Open open) {
        boolean over = calendar.isOverdue(open.due(), clock.instant());
        String key = over ? "objection.reminder.over" : "objection.reminder.near";
        Set<AccountId> to = new HashSet<>(messages.deciders(open.task(), open.actBy()));
        return new Reminder(
                key,
                List.of(DateTimeText.dateWithWeekday(open.due())),
                Objections.PAGE,
                key + ":" + open.id(),
                null,
                Set.of(),
                to,
                over ? open.due() : null);
    }

    private static Open read(ResultSet row) throws SQLException {
        return new Open(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new TaskId(Objects.requireNonNull(row.getObject("task_id", UUID.class))),
                row.getObject("act_by", UUID.class),
                Objects.requireNonNull(row.getObject("answer_due_on", LocalDate.class)));
    }
}
