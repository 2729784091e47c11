/**
 * 驾驶舱: the screen leaders open first. It only reads what the modules below keep, and each figure opens exactly its rows
 * in their lists. Whose rows count is decided by those modules: a county sees its own. There is no ranking.
 */
@ApplicationModule(
        displayName = "cockpit",
        allowedDependencies = {
            "common",
            "common :: ui",
            "common :: chart",
            "org",
            "chain",
            "task",
            "dispatch",
            "project"
        })
@NullMarked
package org.chainlead.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
