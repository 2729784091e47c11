/**
 * 产业链 card (product.md, "The rest of the house"): what a chain must have and what is missing, who answers for it, how
 * often its bodies met, its plans, nodes and enterprises, and the tasks, projects and indicators that hang on it.
 *
 * <p>The bare chain stands in {@code chain}, below tasks, projects and indicators; the card stands above them and only reads them.
 */
@ApplicationModule(
        displayName = "chaincard",
        allowedDependencies = {
            "common",
            "common :: ui",
            "audit",
            "audit :: spi",
            "org",
            "chain",
            "export",
            "export :: ui",
            "office",
            "task",
            "project",
            "indicator",
            "indicator :: ui"
        })
@NullMarked
package org.chainlead.chaincard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
