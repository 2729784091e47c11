package org.chainlead.project;

import org.chainlead.common.DecidedCheck;
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
        @Nullable DecidedCheck decided) {}
