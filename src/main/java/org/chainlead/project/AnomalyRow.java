package org.chainlead.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An anomaly with its project, and what was decided.
 *
 * @param decided null while it waits
 */
public record AnomalyRow(
        Anomaly anomaly,
        String projectNumber,
        String projectName,
        String department,
        @Nullable Decided decided) {

    /** What was decided, by whom and why. */
    public record Decided(AnomalyDecision decision, String remark, String by, Instant at) {}
}
