package org.chainlead.task;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that belong to a task: its goals with interim targets and milestones, and the units beside the lead. */
@Repository
class TaskParts {

    private final JdbcClient jdbc;
    private final GoalWriting goals;

    TaskParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.goals = new GoalWriting(jdbc);
    }

    void write(UUID task, TaskDraft draft) {
        goals.write(task, goals(List.of(task)).getOrDefault(task, List.of()), draft.goals());
        writeUnits(task, TaskUnitRelation.SUPPORTING, draft.supporting());
        writeUnits(task, TaskUnitRelation.ADDRESSEE, draft.addressees());
        writeUnits(task, TaskUnitRelation.COPIED, draft.copies());
    }

    /** Gives a child the goals of its parent. */
    void copyGoals(UUID from, UUID to) {
        goals.write(
                to,
                List.of(),
                goals(List.of(from)).getOrDefault(from, List.of()).stream()
                        .map(GoalView::draft)
                        .toList());
    }

    Map<UUID, List<GoalView>> goals(Collection<UUID> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<GoalDraft.Interim>> interims = interims(tasks);
        Map<UUID, List<GoalView.Milestone>> milestones = milestones(tasks);
        Map<UUID, List<GoalView>> goals = new LinkedHashMap<>();
        jdbc.sql("select * from goal where task_id in (:tasks) order by task_id, position")
                .param("tasks", tasks)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return goals.computeIfAbsent(row.getObject("task_id", UUID.class), t -> new ArrayList<>())
                            .add(goal(
                                    row, interims.getOrDefault(id, List.of()), milestones.getOrDefault(id, List.of())));
                })
                .list();
        return goals;
    }

    Map<UUID, List<TaskUnit>> units(Collection<UUID> tasks) {
        Map<UUID, List<TaskUnit>> units = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                            select r.task_id, r.unit_id, u.name, r.relation, r.part from task_unit r
                              join unit u on u.id = r.unit_id where r.task_id in (:tasks) order by r.position""")
                    .param("tasks", tasks)
                    .query((row, n) -> units.computeIfAbsent(
                                    row.getObject("task_id", UUID.class), t -> new ArrayList<>())
                            .add(new TaskUnit(
                                    new UnitId(row.getObject("unit_id", UUID.class)),
                                    row.getString("name"),
                                    TaskUnitRelation.valueOf(row.getString("relation")),
                                    row.getString("part"))))
                    .list();
        }
        return units;
    }

    /** A unit that stays keeps its part. */
    private void writeUnits(UUID task, TaskUnitRelation relation, List<UnitId> units) {
        jdbc.sql("""
                        delete from task_unit where task_id = :task and relation = :relation
                           and not (unit_id = any (:units))""")
                .param("task", task)
                .param("relation", relation.name())
                .param("units", units.stream().map(UnitId::uuid).toArray(UUID[]::new))
                .update();
        int position = 0;
        for (UnitId unit : units) {
            jdbc.sql("""
                            insert into task_unit (task_id, unit_id, relation, position)
                            values (:task, :unit, :relation, :position)
                            on conflict (task_id, relation, unit_id) do update set position = excluded.position""")
                    .param("task", task)
                    .param("unit", unit.uuid())
                    .param("relation", relation.name())
                    .param("position", position++)
                    .update();
        }
    }

    private Map<UUID, List<GoalDraft.Interim>> interims(Collection<UUID> tasks) {
        Map<UUID, List<GoalDraft.Interim>> interims = new HashMap<>();
        jdbc.sql("""
                        select i.goal_id, i.by_date, i.value from goal_interim i join goal g on g.id = i.goal_id
                         where g.task_id in (:tasks) order by i.by_date""")
                .param("tasks", tasks)
                .query((row, n) -> interims.computeIfAbsent(row.getObject(1, UUID.class), g -> new ArrayList<>())
                        .add(new GoalDraft.Interim(row.getObject(2, LocalDate.class), row.getBigDecimal(3))))
                .list();
        return interims;
    }

    private Map<UUID, List<GoalView.Milestone>> milestones(Collection<UUID> tasks) {
        Map<UUID, List<GoalView.Milestone>> milestones = new HashMap<>();
        jdbc.sql("""
                        select m.* from milestone m join goal g on g.id = m.goal_id
                         where g.task_id in (:tasks) order by m.due_on, m.position""")
                .param("tasks", tasks)
                .query((row, n) -> milestones
                        .computeIfAbsent(row.getObject("goal_id", UUID.class), g -> new ArrayList<>())
                        .add(new GoalView.Milestone(
                                row.getObject("id", UUID.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getBigDecimal("weight"),
                                row.getString("text"),
                                row.getObject("done_on", LocalDate.class))))
                .list();
        return milestones;
    }

    private static GoalView goal(ResultSet row, List<GoalDraft.Interim> interims, List<GoalView.Milestone> milestones)
            throws SQLException {
        String comparison = row.getString("comparison");
        String per = row.getString("per");
        BigDecimal yellow = row.getBigDecimal("yellow");
        BigDecimal red = row.getBigDecimal("red");
        return new GoalView(
                new GoalId(row.getObject("id", UUID.class)),
                row.getInt("position"),
                GoalKind.valueOf(row.getString("kind")),
                row.getString("name"),
                comparison == null ? null : Comparison.valueOf(comparison),
                row.getBigDecimal("target"),
                row.getString("unit"),
                row.getBigDecimal("base"),
                row.getObject("due_on", LocalDate.class),
                per == null ? null : Per.valueOf(per),
                row.getObject("times", Integer.class),
                row.getBoolean("year_total"),
                yellow,
                red,
                interims,
                milestones);
    }
}
