package org.chainlead.chaincard;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a chain's plan; numbers count up and are never used again. */
public record PlanVersion(
        PlanVersionId id,
        int number,
        String name,
        LocalDate decidedOn,
        String documentNumber,
        String note,
        String recordedBy,
        Instant recordedAt,
        @Nullable Withdrawn withdrawn) {}
