package org.chainlead.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Difficulties of tasks, with whom was asked and what was answered; one query, however many tasks. */
@Component
class AgendaHelp {

    private final JdbcClient jdbc;

    AgendaHelp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A difficulty of a task.
     *
     * @param asked the unit asked for help; empty when none was
     */
    record Help(
            TaskId task,
            String unitName,
            String problem,
            String asked,
            @Nullable LocalDate by,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    Map<TaskId, List<Help>> of(Collection<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select d.*, u.name as unit_name, coalesce(a.name, '') as asked_name
                          from difficulty d join unit u on u.id = d.unit_id left join unit a on a.id = d.asked_unit_id
                         where d.withdrawn_at is null and d.task_id in (:tasks)
                         order by d.answer is not null, d.raised_at desc""")
                .param("tasks", tasks.stream().map(TaskId::uuid).toList())
                .query((row, n) -> new Help(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        row.getString("unit_name"),
                        row.getString("problem"),
                        row.getString("asked_name"),
                        row.getObject("help_by", LocalDate.class),
                        row.getString("answer"),
                        row.getString("answered_by"),
                        instant(row.getObject("answered_at", OffsetDateTime.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Help::task));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
