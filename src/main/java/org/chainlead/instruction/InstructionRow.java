package org.chainlead.instruction;

import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as a row of a list. Equal by its id alone, so that a selection outlives a refresh.
 *
 * @param words whole
 * @param task the task it was written on, as far as the person sees it
 */
public record InstructionRow(
        InstructionId id,
        String postName,
        InstructionSource source,
        LocalDate writtenOn,
        String words,
        InstructionState state,
        Instant enteredAt,
        String enteredByName,
        @Nullable TaskId task,
        @Nullable String taskTitle,
        @Nullable Handling handling,
        @Nullable String leadUnitName,
        @Nullable LocalDate dueOn) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InstructionRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
