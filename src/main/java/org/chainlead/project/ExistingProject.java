package org.chainlead.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A project that is already there, as far as it must be known to notice that another is the same.
 *
 * @param key number and name as printed, see {@link ProjectLine#key}
 * @param mergedInto the one it stands at, when it was found to be the same; null for one that stands for itself
 * @param stage where it stands; in 在谈 it is known again by nothing
 * @param seen whether the acting person may be told of it; of what is not seen no more than that there is one
 */
record ExistingProject(
        ProjectId id,
        String key,
        String number,
        String name,
        BigDecimal investment,
        String department,
        @Nullable ProjectId mergedInto,
        ProjectStage stage,
        boolean seen) {

    boolean merged() {
        return mergedInto != null;
    }

    /** The one that stands in the lists for it. */
    ProjectId standing() {
        return mergedInto == null ? id : mergedInto;
    }

    boolean negotiating() {
        return stage == ProjectStage.NEGOTIATING;
    }
}
