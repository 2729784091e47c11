package org.chainlead.project;

import java.math.BigDecimal;

/**
 * A project that is already there, as far as an import must know it.
 *
 * @param key number and name as printed, see {@link ProjectLine#key}
 * @param merged printed once more and noted at another; only known again by its key
 */
record ExistingProject(
        ProjectId id,
        String key,
        String number,
        String name,
        BigDecimal investment,
        String department,
        boolean merged) {}
