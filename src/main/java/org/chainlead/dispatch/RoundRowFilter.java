package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a round.
 *
 * @param by absent for all of the round
 * @param key the unit, group, chain or plan; absent means the rows that have none
 * @param within narrows further
 */
public record RoundRowFilter(
        RowKind kind, @Nullable RowGrouping by, @Nullable UUID key, RoundNarrowing within) {

    public RoundRowFilter(RowKind kind, @Nullable RowGrouping by, @Nullable UUID key) {
        this(kind, by, key, RoundNarrowing.NONE);
    }

    public static RoundRowFilter all() {
        return new RoundRowFilter(RowKind.ALL, null, null);
    }

    public static RoundRowFilter of(RowKind kind) {
        return new RoundRowFilter(kind, null, null);
    }

    String sql() {
        return kind.condition() + " and " + within.sql()
                + (by == null ? "" : " and " + by.key() + " is not distinct from cast(:key as uuid)");
    }

    public RoundRowFilter within(RoundNarrowing narrowing) {
        return new RoundRowFilter(kind, by, key, narrowing);
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>(within.parameters());
        parameters.put("key", key);
        return parameters;
    }

    /** The parameters of an address: {@code kind=LATE&by=GROUP&key=<id>}. */
    public String query() {
        List<String> parts = new ArrayList<>();
        parts.add("kind=" + kind);
        if (by != null) {
            parts.add("by=" + by);
        }
        if (key != null) {
            parts.add("key=" + key);
        }
        if (within.chain() != null) {
            parts.add("chain=" + within.chain().uuid());
        }
        if (within.plan() != null) {
            parts.add("plan=" + within.plan());
        }
        if (within.below() != null) {
            parts.add("below=" + within.below().uuid());
        }
        return String.join("&", parts);
    }
}
