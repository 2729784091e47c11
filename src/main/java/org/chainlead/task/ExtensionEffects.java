package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a later deadline touches (product.md, 延期: the request shows what it touches): children and their thresholds, own
 * milestones, the parent's date, the year, earlier extensions. One statement, however many tasks.
 */
@Component
class ExtensionEffects {

    private static final String SELECT = """
            select t.id, t.original_due_on, p.due_on as parent_due, c.children, c.last_child, h.thresholds, m.milestones,
                   e.extended
              from task t left join task p on p.id = t.parent_id
              cross join lateral (select count(*) as children, max(c.due_on) as last_child from task c
                   where c.parent_id = t.id and c.due_on is not null and c.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS')) c
              cross join lateral (select count(*) as thresholds from task c join goal g on g.task_id = c.id
                   where c.parent_id = t.id and g.kind = 'THRESHOLD'
                     and c.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS')) h
              cross join lateral (select count(*) as milestones from goal g join milestone m on m.goal_id = g.id
                   where g.task_id = t.id and m.done_on is null) m
              cross join lateral (select count(*) as extended from task_request r
                   where r.task_id = t.id and r.kind = 'EXTENSION' and r.state = 'APPROVED') e
             where t.id in (:tasks)""";

    private final JdbcClient jdbc;

    ExtensionEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What hangs on a task's deadline. */
    record Touched(
            @Nullable LocalDate original,
            @Nullable LocalDate parentDue,
            int children,
            @Nullable LocalDate lastChild,
            int thresholds,
            int milestones,
            int extended) {

        /** In words, for this new date. */
        List<Reason> by(LocalDate newDue) {
            List<Reason> effects = new ArrayList<>();
            if (children > 0 && lastChild != null) {
                effects.add(Reason.of("task.effect.children", children, lastChild));
            }
            if (thresholds > 0) {
                effects.add(Reason.of("task.effect.thresholds", thresholds));
            }
            if (milestones > 0) {
                effects.add(Reason.of("task.effect.milestones", milestones));
            }
            if (parentDue != null && newDue.isAfter(parentDue)) {
                effects.add(Reason.of("task.effect.parent", parentDue));
            }
            if (original != null && newDue.getYear() > original.getYear()) {
                effects.add(Reason.of("task.effect.nextYear", original.getYear()));
            }
            if (extended > 0) {
                effects.add(Reason.of("task.effect.extended", extended));
            }
            effects.add(Reason.of("task.effect.original", original == null ? "" : original));
            return effects;
        }
    }

    List<Reason> of(UUID task, LocalDate newDue) {
        Touched touched = touched(List.of(task)).get(task);
        return touched == null ? List.of() : touched.by(newDue);
    }

    Map<UUID, Touched> touched(Collection<UUID> tasks) {
        Map<UUID, Touched> touched = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql(SELECT)
                    .param("tasks", tasks)
                    .query((row, n) -> touched.put(row.getObject("id", UUID.class), read(row)))
                    .list();
        }
        return touched;
    }

    private static Touched read(ResultSet row) throws SQLException {
        return new Touched(
                row.getObject("original_due_on", LocalDate.class),
                row.getObject("parent_due", LocalDate.class),
                row.getInt("children"),
                row.getObject("last_child", LocalDate.class),
                row.getInt("thresholds"),
                row.getInt("milestones"),
                row.getInt("extended"));
    }
}
