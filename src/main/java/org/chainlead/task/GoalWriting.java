package org.chainlead.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the goals of a task. A goal that was there before keeps its id, and with it every accepted figure, occurrence
 * and milestone reached: an amendment must not cost the story of a task.
 */
final class GoalWriting {

    private final JdbcClient jdbc;

    GoalWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes these the goals; those that stand for none of them any more are deleted. */
    void write(UUID task, List<GoalView> present, List<GoalDraft> wanted) {
        List<GoalView> left = new ArrayList<>(present);
        jdbc.sql("update goal set position = -1 - position where task_id = :task")
                .param("task", task)
                .update();
        for (int position = 0; position < wanted.size(); position++) {
            GoalDraft goal = wanted.get(position);
            Optional<GoalView> before = same(left, wanted, goal, position);
            before.ifPresent(left::remove);
            UUID id = before.map(view -> view.id().uuid()).orElseGet(UUID::randomUUID);
            writeGoal(id, task, position, goal);
            writeMilestones(id, before.map(GoalView::milestones).orElse(List.of()), goal.milestones());
        }
        jdbc.sql("delete from goal where task_id = :task and position < 0")
                .param("task", task)
                .update();
    }

    /** The goal of the same kind and name, else the one of the same kind at the same place whose name is gone. */
    private static Optional<GoalView> same(List<GoalView> left, List<GoalDraft> wanted, GoalDraft goal, int position) {
        Optional<GoalView> named =
                left.stream().filter(view -> isSame(view, goal)).findFirst();
        return named.isPresent()
                ? named
                : left.stream()
                        .filter(view -> view.kind() == goal.kind() && view.position() == position)
                        .filter(view -> wanted.stream().noneMatch(other -> isSame(view, other)))
                        .findFirst();
    }

    private static boolean isSame(GoalView view, GoalDraft goal) {
        return view.kind() == goal.kind() && view.name().equals(goal.name());
    }

    private void writeGoal(UUID id, UUID task, int position, GoalDraft goal) {
        jdbc.sql("""
                        insert into goal (id, task_id, position, kind, name, comparison, target, unit, base, due_on, per,
                            times, year_total)
                        values (:id, :task, :position, :kind, :name, :comparison, :target, :unit, :base, :due, :per,
                            :times, :yearTotal)
                        on conflict (id) do update set position = excluded.position, name = excluded.name,
                            comparison = excluded.comparison, target = excluded.target, unit = excluded.unit,
                            base = excluded.base, due_on = excluded.due_on, per = excluded.per, times = excluded.times,
                            year_total = excluded.year_total""")
                .param("id", id)
                .param("task", task)
                .param("position", position)
                .param("kind", goal.kind().name())
                .param("name", goal.name())
                .param("comparison", name(goal.comparison()))
                .param("target", goal.target())
                .param("unit", goal.unit())
                .param("base", goal.base())
                .param("due", goal.dueOn())
                .param("per", name(goal.per()))
                .param("times", goal.times())
                .param("yearTotal", goal.yearTotal())
                .update();
        jdbc.sql("delete from goal_interim where goal_id = :goal")
                .param("goal", id)
                .update();
        for (GoalDraft.Interim interim : goal.interims()) {
            jdbc.sql("insert into goal_interim (goal_id, by_date, value) values (:goal, :by, :value)")
                    .param("goal", id)
                    .param("by", interim.by())
                    .param("value", interim.value())
                    .update();
        }
    }

    /** A milestone of the same words stays the same one, reached or not. */
    private void writeMilestones(UUID goal, List<GoalView.Milestone> present, List<GoalDraft.MilestoneDraft> wanted) {
        List<GoalView.Milestone> left = new ArrayList<>(present);
        int position = 0;
        for (GoalDraft.MilestoneDraft milestone : wanted) {
            Optional<GoalView.Milestone> before = left.stream()
                    .filter(other -> other.text().equals(milestone.text()))
                    .findFirst();
            before.ifPresent(left::remove);
            jdbc.sql("""
                            insert into milestone (id, goal_id, position, due_on, weight, text)
                            values (:id, :goal, :position, :due, :weight, :text)
                            on conflict (id) do update set position = excluded.position, due_on = excluded.due_on,
                                weight = excluded.weight""")
                    .param("id", before.map(GoalView.Milestone::id).orElseGet(UUID::randomUUID))
                    .param("goal", goal)
                    .param("position", position++)
                    .param("due", milestone.dueOn())
                    .param("weight", milestone.weight())
                    .param("text", milestone.text())
                    .update();
        }
        left.forEach(gone -> jdbc.sql("delete from milestone where id = :id")
                .param("id", gone.id())
                .update());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
