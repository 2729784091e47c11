package org.chainlead.dispatch;

import java.time.Instant;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A supporting unit beside a report, with what it has handed in.
 *
 * @param text as handed in last; absent while nothing has left the unit
 * @param handedInAt when that left the unit
 * @param late its first one came after the month's cut-off
 * @param taken whether the lead unit took over this very text
 */
public record PartView(
        UnitId unit,
        String unitName,
        @Nullable PartText text,
        @Nullable Instant handedInAt,
        boolean late,
        boolean taken) {}
