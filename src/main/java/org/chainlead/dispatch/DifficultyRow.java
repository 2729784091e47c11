package org.chainlead.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A difficulty a unit has raised in a report.
 *
 * @param askedUnitName empty when no unit is asked
 * @param helpBy by when help is needed
 * @param answer of the asked unit; absent while open
 */
public record DifficultyRow(
        DifficultyId id,
        TaskId task,
        String taskName,
        UnitId unit,
        String unitName,
        String problem,
        @Nullable UnitId askedUnit,
        String askedUnitName,
        @Nullable LocalDate helpBy,
        Instant raisedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {}
