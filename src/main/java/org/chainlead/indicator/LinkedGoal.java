package org.chainlead.indicator;

import org.chainlead.task.GoalId;
import org.chainlead.task.TaskId;

/**
 * A goal of a task that feeds an indicator, or could.
 *
 * @param taskTitle number and title
 * @param goal its name with target and unit
 */
public record LinkedGoal(GoalId id, TaskId task, String taskTitle, String goal) {}
