/**
 * 履职频次: what the holders of leaders' posts have to do how often, what was done, and what is still missing. Leaders see
 * their own, the 督查室 sees all in the order of the leader list. There is no ranking and no score of persons.
 */
@ApplicationModule(
        displayName = "duty",
        allowedDependencies = {
            "common",
            "common :: ui",
            "audit",
            "audit :: spi",
            "office",
            "org",
            "export",
            "export :: ui"
        })
@NullMarked
package org.chainlead.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
