/** 工作台: what each person has to do now, gathered from the modules below. */
@ApplicationModule(
        displayName = "workbench",
        allowedDependencies = {
            "common",
            "common :: ui",
            "calendar",
            "org",
            "chain",
            "task",
            "dispatch",
            "bulletin",
            "followup",
            "instruction",
            "objection",
            "supervision",
            "indicator",
            "meeting",
            "project",
            "ranking"
        })
@NullMarked
package org.chainlead.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
