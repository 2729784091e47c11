/**
 * 重大项目: one project whose stage moves through 五库一清单. Projects come in as a printed list: what the list contradicts
 * itself in is found before and decided by a person, one by one. Units enter plans, days and money of their projects, the
 * office verifies them, and the gauges are made of what is verified.
 */
@ApplicationModule(
        displayName = "project",
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
            "importing",
            "importing :: ui",
            "calendar",
            "message",
            "message :: spi",
            "dispatch",
            "task",
            "task :: spi"
        })
@NullMarked
package org.chainlead.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
