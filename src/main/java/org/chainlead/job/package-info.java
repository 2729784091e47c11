/**
 * Jobs: work that modules do again and again. When it is due is kept in PostgreSQL, so that it survives a restart and one
 * of several nodes does it. A job only triggers: the truth is a sweep that may run twice, late or after a pause without
 * harm.
 */
@ApplicationModule(
        displayName = "job",
        allowedDependencies = {"common"})
@NullMarked
package org.chainlead.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
