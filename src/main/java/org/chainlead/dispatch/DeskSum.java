package org.chainlead.dispatch;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the round under way, or of one part of it.
 *
 * @param by absent for all
 * @param key of the unit, group, chain or plan; absent for the tasks that have none
 * @param name empty for the tasks that have none
 */
public record DeskSum(@Nullable RowGrouping by, @Nullable UUID key, String name, Map<DeskState, Long> counts) {

    public DeskSum {
        counts = Map.copyOf(counts);
    }

    public long count(DeskState state) {
        return counts.getOrDefault(state, 0L);
    }
}
