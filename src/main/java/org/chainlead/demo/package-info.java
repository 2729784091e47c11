/**
 * The 2023 case for a first look: units and people, the 100 tasks brought in through the product's own importer, and
 * months of reports, notices and decisions, told through the same services people use. Only in demo mode.
 *
 * <p>{@code demo.scale} is a tool beside it: a ledger of a whole prefecture in bulk, to measure on.
 */
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "common",
            "database",
            "org",
            "supervision",
            "chain",
            "chaincard",
            "duty",
            "task",
            "dispatch",
            "bulletin",
            "calendar",
            "office",
            "importing",
            "attachment",
            "audit",
            "audit :: spi",
            "instruction",
            "meeting",
            "project",
            "indicator",
            "message"
        })
@NullMarked
package org.chainlead.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
