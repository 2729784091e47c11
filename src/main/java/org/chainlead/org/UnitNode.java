package org.chainlead.org;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a row of the tree.
 *
 * @param superior name of the superior unit
 * @param lastDay its last day when it is or will be closed
 */
public record UnitNode(
        UnitId id,
        String code,
        String name,
        UnitKind kind,
        @Nullable String superior,
        @Nullable LocalDate lastDay,
        boolean hasUnitsBelow) {}
