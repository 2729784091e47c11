package org.chainlead.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what it is made of.
 *
 * @param value percent with one decimal or times with two, cut off and not rounded up, so that nothing looks reached that is
 *     not; null where it cannot be computed
 * @param part the upper number: projects, or 万元
 * @param base the lower number
 * @param target what it is measured against; null for nothing
 * @param missing how much is wanting for the target: projects, or 万元; zero when it is reached
 * @param planMissing projects in hand without a verified plan of the year; they stand in no base
 */
public record Gauge(
        GaugeKind kind,
        @Nullable BigDecimal value,
        BigDecimal part,
        BigDecimal base,
        @Nullable BigDecimal target,
        BigDecimal missing,
        long planMissing) {

    /** Whether there is a base to compute from. */
    public boolean isComputed() {
        return value != null;
    }

    /** Measured, computed, and the target reached. */
    public boolean isReached() {
        return value != null && target != null && missing.signum() == 0;
    }
}
