package org.chainlead.dispatch;

import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * The report of a child task beside the report of its parent, as the lead unit of the parent reads it.
 *
 * @param name number as printed and title
 * @param state absent while nothing has left the child's unit
 * @param accepted what was accepted; absent before
 */
public record ChildReport(
        TaskId task,
        String name,
        String unitName,
        @Nullable ReportState state,
        boolean late,
        @Nullable ReportBody accepted) {}
