/**
 * 任务: plans, the five elements, goals, the life cycle 立项—交办—签收—办理—办结—销号—归档, lights and closure.
 *
 * <p>{@link org.chainlead.task.TaskArrow} is the whole state table; every service method that moves a task names its
 * arrow, and the task refuses any other. Modules above add to the task page through {@code task.spi}.
 */
@ApplicationModule(
        displayName = "task",
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
            "office",
            "importing",
            "importing :: ui"
        })
@NullMarked
package org.chainlead.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
