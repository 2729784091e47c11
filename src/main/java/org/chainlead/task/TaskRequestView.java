package org.chainlead.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asked for, and what became of it.
 *
 * @param proposed what the element is to become, in words
 * @param change the same, to be applied; absent when it was asked for in words only
 * @param newDueOn the date asked for: of an extension, or the end of a suspension
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
        @Nullable ElementChange change,
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
        @Nullable Instant decidedAt) {

    /** Number and title of the task. */
    public String name() {
        return sourceNumber == null ? title : sourceNumber + " " + title;
    }
}
