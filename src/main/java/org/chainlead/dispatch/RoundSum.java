package org.chainlead.dispatch;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a round or of one part of it.
 *
 * @param by absent for the whole round
 * @param key of the unit, group, chain or plan; absent for the rows that have none
 * @param name as it stood when the rows were written; empty for the rows that have none
 */
public record RoundSum(@Nullable RowGrouping by, @Nullable UUID key, String name, Map<RowKind, Long> counts) {

    public RoundSum {
        counts = Map.copyOf(counts);
    }

    /** Whether the rows tell it. */
    public boolean tells(RowKind kind) {
        return counts.containsKey(kind);
    }

    public long count(RowKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** The rows behind a number: exactly {@link #count} of them. */
    public RoundRowFilter filter(RowKind kind) {
        return new RoundRowFilter(kind, by, key);
    }
}
