package org.chainlead.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time a project stood at a stage. Dates are days in Asia/Shanghai.
 *
 * @param leftOn null while it stands there
 * @param reason why it came here; empty for an ordinary step forward and for the stage of the list
 * @param recordedBy unit and person
 */
public record StageStay(
        ProjectStage stage,
        LocalDate enteredOn,
        @Nullable LocalDate leftOn,
        String reason,
        String recordedBy,
        Instant recordedAt) {

    /** @param end the day it is counted to while it stands there */
    public LocalDate until(LocalDate end) {
        return Objects.requireNonNullElse(leftOn, end);
    }

    /** @param end as of {@link #until} */
    public long days(LocalDate end) {
        return ChronoUnit.DAYS.between(enteredOn, until(end));
    }
}
