package org.chainlead.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.SearchHits;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param found how many of each kind the person may look for; more than {@link SearchHits#COUNTED} only says that there are
 *     more
 */
public record SearchPage(List<Found> rows, Map<SearchKind, Integer> found) {

    public SearchPage {
        rows = List.copyOf(rows);
        found = new EnumMap<>(found);
    }

    /** How many pages can be turned to: those that were told apart by number. */
    public int total(@Nullable SearchKind kind) {
        return found.entrySet().stream()
                .filter(each -> kind == null || each.getKey() == kind)
                .mapToInt(each -> Math.min(each.getValue(), SearchHits.COUNTED))
                .sum();
    }

    /** Whether some kind has more than was counted. */
    public boolean hasMore(@Nullable SearchKind kind) {
        return found.entrySet().stream()
                .anyMatch(each -> (kind == null || each.getKey() == kind) && each.getValue() > SearchHits.COUNTED);
    }
}
