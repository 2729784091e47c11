package org.chainlead.task.ui;

import java.time.Instant;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What a form is about to write.
 *
 * @param key under which the typing is kept
 * @param version of the task as read; {@link #NEW} for a task not written yet
 * @param parent the task a new one is split from
 * @param restoredAt when the words were typed that were found again
 */
record FormSheet(
        String key,
        TaskId id,
        long version,
        TaskState state,
        @Nullable TaskId parent,
        TaskDraft draft,
        @Nullable Instant restoredAt) {

    static final long NEW = -1;

    FormSheet withVersion(long now) {
        return new FormSheet(key, id, now, state, parent, draft, null);
    }
}
