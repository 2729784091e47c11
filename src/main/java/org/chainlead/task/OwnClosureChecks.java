package org.chainlead.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;

/**
 * The conditions of completion a task knows by itself: goals reached and children done. Neither blocks, but both need
 * reasons of UNIT_HEAD and SUPERVISION_HEAD (product.md, 办结 results).
 */
final class OwnClosureChecks {

    private final Tasks tasks;
    private final TaskParts parts;
    private final LightKeeper lights;

    OwnClosureChecks(Tasks tasks, TaskParts parts, LightKeeper lights) {
        this.tasks = tasks;
        this.parts = parts;
        this.lights = lights;
    }

    List<ClosureCheck> check(Task task) {
        List<ClosureCheck> checks = new ArrayList<>(goals(task));
        annualData(task).ifPresent(checks::add);
        List<Task> children = tasks.findByParentId(task.id);
        if (!children.isEmpty()) {
            long done = children.stream()
                    .filter(child -> child.state.isDone() || child.state == TaskState.TERMINATED)
                    .count();
            checks.add(
                    done == children.size()
                            ? ClosureCheck.fulfilled(Reason.of("task.closure.childrenDone", children.size()))
                            : ClosureCheck.needsReason(Reason.of("task.closure.childrenOpen", done, children.size())));
        }
        return checks;
    }

    /** The year's figure is still to come: what is not reached without it needs reasons, or it is waited for. */
    private Optional<ClosureCheck> annualData(Task task) {
        if (task.annualDataOn == null) {
            return Optional.empty();
        }
        List<GoalView> goals = parts.goals(List.of(task.id)).getOrDefault(task.id, List.of());
        List<LightRules.GoalLight> judged = lights.explain(task).goals();
        boolean open = IntStream.range(0, goals.size())
                .anyMatch(i ->
                        AnnualData.STATISTICAL.contains(goals.get(i).kind()) && !reached(goals.get(i), judged.get(i)));
        return Optional.of(
                open
                        ? ClosureCheck.needsReason(Reason.of("task.closure.annualDataOpen", task.annualDataOn))
                        : ClosureCheck.fulfilled(Reason.of("task.closure.annualData")));
    }

    private List<ClosureCheck> goals(Task task) {
        List<GoalView> goals = parts.goals(List.of(task.id)).getOrDefault(task.id, List.of());
        List<LightRules.GoalLight> judged = lights.explain(task).goals();
        List<ClosureCheck> checks = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            GoalView goal = goals.get(i);
            LightRules.GoalLight light = judged.get(i);
            checks.add(
                    reached(goal, light)
                            ? ClosureCheck.fulfilled(Reason.of("task.closure.goalReached", goal.name(), light.done()))
                            : ClosureCheck.needsReason(Reason.of("task.closure.goalOpen", goal.name(), light.done())));
        }
        return checks;
    }

    private static boolean reached(GoalView goal, LightRules.GoalLight judged) {
        return switch (goal.kind()) {
            case CUMULATIVE, STOCK, QUALITATIVE -> percent(judged.done()) >= 100;
            case RATE -> judged.light() == Light.GREEN;
            case THRESHOLD ->
                judged.light() == Light.GREEN && !judged.reason().key().endsWith("Ahead");
            case FREQUENCY -> judged.light() == Light.GREEN && isFull(judged.done());
        };
    }

    /** Of 2 / 2 and the like: the present period has its occurrences too. */
    private static boolean isFull(String done) {
        String[] halves = done.split(" / ");
        return Long.parseLong(halves[0]) >= Long.parseLong(halves[1]);
    }

    private static double percent(String done) {
        return done.endsWith("%") ? Double.parseDouble(done.substring(0, done.length() - 1)) : 0;
    }
}
