/**
 * 指标: what is measured for a chain or plan, with targets by term, values entered by the source unit and verified by the
 * office, and what is done when a value is red: 研判→预警→应策→推动→问效. A figure that a task's report brings is not typed
 * again. There is no ranking.
 */
@ApplicationModule(
        displayName = "indicator",
        allowedDependencies = {
            "common",
            "common :: ui",
            "calendar",
            "audit",
            "audit :: spi",
            "org",
            "chain",
            "office",
            "export",
            "export :: ui",
            "message",
            "supervision",
            "task",
            "task :: spi"
        })
@NullMarked
package org.chainlead.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
