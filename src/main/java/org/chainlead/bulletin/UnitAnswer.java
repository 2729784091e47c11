package org.chainlead.bulletin;

import java.time.Instant;
import java.util.UUID;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a named unit said to its lines of the draft.
 *
 * @param unitName as it stands in the draft
 * @param words of the 申辩
 */
public record UnitAnswer(
        UnitId unit,
        String unitName,
        AnswerState state,
        @Nullable String words,
        @Nullable String answeredName,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        @Nullable String decision,
        @Nullable String decidedName,
        @Nullable Instant decidedAt) {}
