package org.chainlead.demo.scale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.chainlead.common.Light;
import org.chainlead.dispatch.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a report.
 *
 * @param value the figure; absent when nothing has changed or the goal is judged by milestones
 * @param unchanged whether it says so
 * @param difficulty identity of the one it names
 * @param left when it left the unit; absent before
 * @param taken when it was accepted; absent before
 */
record ReportPlan(
        TaskPlan task,
        int number,
        int month,
        UUID id,
        UUID version,
        ReportState state,
        boolean unchanged,
        boolean unchecked,
        boolean late,
        Light light,
        @Nullable BigDecimal value,
        int percent,
        @Nullable UUID difficulty,
        Instant submitted,
        @Nullable Instant left,
        @Nullable Instant taken) {

    boolean isAccepted() {
        return state == ReportState.ACCEPTED;
    }
}
