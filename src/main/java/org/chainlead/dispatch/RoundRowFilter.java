package org.chainlead.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a round.
 *
 * @param by absent for all of the round
 * @param key the unit, group, chain or plan; absent means the rows that have none
 */
public record RoundRowFilter(
        RowKind kind, @Nullable RowGrouping by, @Nullable UUID key) {

    public static RoundRowFilter all() {
        return new RoundRowFilter(RowKind.ALL, null, null);
    }

    public static RoundRowFilter of(RowKind kind) {
        return new RoundRowFilter(kind, null, null);
    }

    String sql() {
        return kind.condition() + (by == null ? "" : " and " + by.key() + " is not distinct from cast(:key as uuid)");
    }
}
