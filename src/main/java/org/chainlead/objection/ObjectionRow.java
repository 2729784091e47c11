package org.chainlead.objection;

import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * An 申辩 as its readers see it.
 *
 * @param words the act it answers to
 * @param decision what was decided and why
 * @param mayDecide whether the acting person may decide it
 * @param mayRecall whether the acting person may take it back
 */
public record ObjectionRow(
        ObjectionId id,
        ObjectionKind kind,
        TaskId task,
        String taskName,
        String unitName,
        String words,
        Instant actAt,
        String reason,
        String askedBy,
        Instant askedAt,
        LocalDate answerDueOn,
        ObjectionState state,
        @Nullable String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String recalledBy,
        @Nullable Instant recalledAt,
        boolean mayDecide,
        boolean mayRecall) {}
