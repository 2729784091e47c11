package org.chainlead.task;

import java.time.Instant;

/**
 * A form as it was last typed.
 *
 * @param id of the task the form will write; kept, so that a form restored after a lost session writes the same task
 * @param version of the task the form was opened with; negative for a task not written yet
 */
public record FormDraft(TaskId id, long version, TaskDraft draft, Instant savedAt) {}
