package org.chainlead.project;

import java.math.BigDecimal;

/**
 * A project that is already there, as far as it must be known to notice that another is the same.
 *
 * @param key number and name as printed, see {@link ProjectLine#key}
 * @param name what another is compared with, and the sum with it
 * @param standing the one that is told of: itself, or the one it stands at when it was found to be the same
 * @param stage where it stands; in 在谈 it is known again by nothing
 * @param seen whether the acting person may be told of it; of what is not seen no more than that there is one
 */
record ExistingProject(
        ProjectId id,
        String key,
        String name,
        BigDecimal investment,
        Standing standing,
        ProjectStage stage,
        boolean seen) {

    /** A project that stands in the lists, as a warning names it. */
    record Standing(ProjectId id, String number, String name, String department) {}

    boolean merged() {
        return !standing.id().equals(id);
    }

    boolean negotiating() {
        return stage == ProjectStage.NEGOTIATING;
    }
}
