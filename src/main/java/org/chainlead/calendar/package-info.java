/**
 * Working days: which days are worked, how far away a deadline is, and why. Legal holidays and make-up days come with
 * the product, local holidays (彝族年, 火把节) and future years from the table an office keeps.
 */
@ApplicationModule(
        displayName = "calendar",
        allowedDependencies = {"audit", "audit :: spi", "common", "common :: ui"})
@NullMarked
package org.chainlead.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
