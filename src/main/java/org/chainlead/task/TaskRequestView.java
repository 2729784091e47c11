package org.chainlead.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asked for, and what became of it.
 *
 * @param opinion 拟办意见 of the office
 * @param paper number of the paper a decision made outside the system was recorded from
 */
public record TaskRequestView(
        RequestId id,
        TaskId task,
        @Nullable String sourceNumber,
        String title,
        RequestKind kind,
        RequestState state,
        @Nullable Element element,
        String reason,
        String progress,
        String proposed,
        @Nullable LocalDate oldDueOn,
        @Nullable LocalDate newDueOn,
        String unitName,
        String askedBy,
        Instant askedAt,
        LocalDate answerDueOn,
        String opinion,
        String decision,
        String paper,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
