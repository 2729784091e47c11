package org.chainlead.indicator;

import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.task.GoalId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * An indicator a goal of a task could become.
 *
 * @param taskTitle number and title
 * @param draft what it would be; a part the goal does not tell is left open
 * @param target of the term of the task; null when the task has no deadline
 * @param faults what a person has to settle first, each with the cell it stands in
 */
public record Proposal(
        GoalId goal,
        TaskId task,
        String taskTitle,
        IndicatorDraft draft,
        @Nullable IndicatorTarget target,
        List<Reason> faults) {

    public Proposal {
        faults = List.copyOf(faults);
    }
}
