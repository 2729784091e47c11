package org.chainlead.cockpit;

import org.chainlead.common.Light;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A task that stands red.
 *
 * @param behind how far, as the rule of the light says it
 * @param progress latest accepted progress in one line; may be empty
 */
public record RedTask(
        TaskId task,
        String name,
        String unit,
        String behind,
        String progress,
        @Nullable Light reported,
        @Nullable Light verified,
        @Nullable Light counted) {}
