/**
 * 月调度: the progress reports of tasks, one a task and period, with the unit's own review chain, the review by the lead
 * unit of the parent or by the supervision office, versions, and difficulties asked of other units.
 *
 * <p>A report's text stays inside the unit until the unit's last step has passed it; only an accepted report is seen by
 * the others who see the task, and only it changes figures and lights.
 */
@ApplicationModule(
        displayName = "dispatch",
        allowedDependencies = {
            "common",
            "common :: ui",
            "calendar",
            "audit",
            "audit :: spi",
            "export",
            "export :: ui",
            "job",
            "org",
            "chain",
            "message",
            "message :: spi",
            "attachment",
            "attachment :: spi",
            "attachment :: ui",
            "task",
            "task :: spi",
            "office"
        })
@NullMarked
package org.chainlead.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
