/**
 * 竞争性排名 (product.md, "The rest of the house"): off by default. Units are compared by a gauge of 重大项目 only while a
 * 排名依据 is in force, asked for by the 督查室主任 and approved by a 分管领导; the office sees all places, a unit its own
 * alone, nobody else any. Nothing of it is exported, searched, sent or shown in the cockpit. Persons are never ranked.
 */
@ApplicationModule(
        displayName = "ranking",
        allowedDependencies = {
            "common",
            "common :: ui",
            "audit",
            "audit :: spi",
            "org",
            "message",
            "project",
            "project :: spi"
        })
@NullMarked
package org.chainlead.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
