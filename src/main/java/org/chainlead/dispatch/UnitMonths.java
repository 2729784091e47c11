package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.Map;
import org.chainlead.org.UnitId;

/**
 * How the tasks of a unit stood in published rounds.
 *
 * @param name as it stood in the newest of them
 * @param stands by month; a month without a published round, or without tasks of the unit, is absent
 */
public record UnitMonths(UnitId unit, String name, Map<YearMonth, Stand> stands) {

    /**
     * One month.
     *
     * @param tasks all of the unit in the round that the person reads
     * @param red of these, 核验灯 red and not completed
     */
    public record Stand(RoundId round, long tasks, long red) {}

    public UnitMonths {
        stands = Map.copyOf(stands);
    }
}
