/**
 * 搜索: one box over tasks, reports, notices, projects and chains. Each of these modules finds its own by words and by the
 * rights of who looks; here they come together on one page.
 */
@ApplicationModule(
        displayName = "search",
        allowedDependencies = {
            "common",
            "common :: ui",
            "org",
            "task",
            "dispatch",
            "supervision",
            "project",
            "chaincard"
        })
@NullMarked
package org.chainlead.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
