package org.chainlead.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainlead.dispatch.RoundSum;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says of one unit.
 *
 * @param sum the unit's own row of the table by unit
 * @param open whether the unit may still answer
 */
public record Consultation(
        BulletinId id,
        String roundName,
        @Nullable LocalDate dueOn,
        RoundSum sum,
        Map<LineKind, List<BulletinLine>> lines,
        UnitAnswer answer,
        boolean open) {

    public Consultation {
        lines = Map.copyOf(lines);
    }
}
