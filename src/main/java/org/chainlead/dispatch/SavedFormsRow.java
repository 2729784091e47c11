package org.chainlead.dispatch;

import java.util.Map;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Forms that were not filled in a year.
 *
 * @param unit absent for the sum of all units
 * @param filled months in which the unit handed in reports that were accepted: what it filled
 * @param uses how often these were used for each thing
 */
public record SavedFormsRow(@Nullable UnitId unit, String unitName, long filled, Map<FormUse, Long> uses) {

    public SavedFormsRow {
        uses = Map.copyOf(uses);
    }

    public long of(FormUse use) {
        return uses.getOrDefault(use, 0L);
    }

    /** 少填: every use would have been a form beside the one that was filled. */
    public long saved() {
        return uses.values().stream().mapToLong(Long::longValue).sum();
    }
}
