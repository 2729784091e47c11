package org.chainlead.project;

import java.math.BigDecimal;

/**
 * A project that is already there, as far as it must be known to notice that another is the same.
 *
 * @param key number and name as printed, see {@link ProjectLine#key}
 * @param merged printed once more and noted at another; only known again by its key
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
        boolean merged,
        ProjectStage stage,
        boolean seen) {

    boolean negotiating() {
        return stage == ProjectStage.NEGOTIATING;
    }
}
