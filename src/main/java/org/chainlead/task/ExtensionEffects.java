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
import org.chainlead.task.spi.DeadlineTouch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a later deadline touches (product.md, 延期: the request shows what it touches): children and their thresholds, own
 * milestones, the parent's date, the year, earlier extensions, and what modules above know. One statement and one of each
 * such module, however many tasks.
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
    private final List<DeadlineTouch> beyond;

    ExtensionEffects(JdbcClient jdbc, List<DeadlineTouch> beyond) {
        this.jdbc = jdbc;
        this.beyond = beyond;
    }

    /**
     * What hangs on a task's deadline.
     *
     * @param beyond what modules above say, whatever the date
     */
    record Touched(
            @Nullable LocalDate original,
            @Nullable LocalDate parentDue,
            int children,
            @Nullable LocalDate lastChild,
            int thresholds,
            int milestones,
            int extended,
            List<Reason> beyond) {

        /** In words, for this new date; without one, of another element, only what modules above say. */
        List<Reason> by(@Nullable LocalDate newDue) {
            List<Reason> effects = new ArrayList<>();
            if (newDue == null) {
                return beyond;
            }
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
            effects.addAll(beyond);
            effects.add(Reason.of("task.effect.original", original == null ? "" : original));
            return effects;
        }
    }

    List<Reason> of(UUID task, @Nullable LocalDate newDue) {
        Touched touched = touched(List.of(task)).get(task);
        return touched == null ? List.of() : touched.by(newDue);
    }

    Map<UUID, Touched> touched(Collection<UUID> tasks) {
        Map<UUID, Touched> touched = new HashMap<>();
        if (!tasks.isEmpty()) {
            Map<TaskId, List<Reason>> said = said(tasks);
            jdbc.sql(SELECT)
                    .param("tasks", tasks)
                    .query((row, n) -> {
                        UUID id = row.getObject("id", UUID.class);
                        return touched.put(id, read(row, said.getOrDefault(new TaskId(id), List.of())));
                    })
                    .list();
        }
        return touched;
    }

    private Map<TaskId, List<Reason>> said(Collection<UUID> tasks) {
        List<TaskId> ids = tasks.stream().map(TaskId::new).toList();
        Map<TaskId, List<Reason>> said = new HashMap<>();
        for (DeadlineTouch source : beyond) {
            source.touched(ids)
                    .forEach((task, words) -> said.computeIfAbsent(task, none -> new ArrayList<>())
                            .addAll(words));
        }
        return said;
    }

    private static Touched read(ResultSet row, List<Reason> beyond) throws SQLException {
        return new Touched(
                row.getObject("original_due_on", LocalDate.class),
                row.getObject("parent_due", LocalDate.class),
                row.getInt("children"),
                row.getObject("last_child", LocalDate.class),
                row.getInt("thresholds"),
                row.getInt("milestones"),
                row.getInt("extended"),
                beyond);
    }
}
