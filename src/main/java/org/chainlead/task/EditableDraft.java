package org.chainlead.task;

import org.jspecify.annotations.Nullable;

/** A draft with the version it was read in, to be handed back when it is saved. */
public record EditableDraft(
        TaskId id, long version, TaskDraft draft, @Nullable TaskId parent) {}
