package org.chainlead.project;

import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sums.
 *
 * @param key place, id of the chain or id of the department; null for the projects of no chain
 * @param name as shown; empty for the projects of no chain
 */
public record ProjectSum(ProjectGrouping by, @Nullable String key, String name, ProjectTotals totals) {

    /** The rows behind the line, within what the sums were narrowed to. */
    public ProjectFilter rows(ProjectFilter within) {
        return switch (by) {
            case PLACE -> within.withPlace(key == null ? "" : key);
            case CHAIN -> within.withChain(key == null ? null : ChainId.of(key));
            case DEPARTMENT -> within.withDepartment(key == null ? null : UnitId.of(key));
        };
    }
}
