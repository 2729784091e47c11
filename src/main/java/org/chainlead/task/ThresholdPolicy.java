package org.chainlead.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A 节点阈值 is never extended (product.md, 延期), not by a 变更 either: a node that stays under its name keeps its date or
 * comes earlier.
 */
final class ThresholdPolicy {

    private ThresholdPolicy() {}

    static List<Reason> refuses(TaskDraft present, TaskDraft wanted) {
        return present.goals().stream()
                .filter(goal -> goal.kind() == GoalKind.THRESHOLD && isLater(date(present, goal), wanted, goal.name()))
                .map(goal -> Reason.of("task.refused.thresholdMoved", goal.name()))
                .toList();
    }

    private static boolean isLater(@Nullable LocalDate before, TaskDraft wanted, String name) {
        return before != null
                && wanted.goals().stream()
                        .filter(goal ->
                                goal.kind() == GoalKind.THRESHOLD && goal.name().equals(name))
                        .map(goal -> Optional.ofNullable(date(wanted, goal)))
                        .anyMatch(after -> after.isEmpty() || after.get().isAfter(before));
    }

    /** Without a date of its own it is met by the task's deadline. */
    private static @Nullable LocalDate date(TaskDraft draft, GoalDraft goal) {
        return goal.dueOn() == null ? draft.dueOn() : Objects.requireNonNull(goal.dueOn());
    }
}
