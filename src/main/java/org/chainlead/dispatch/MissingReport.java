package org.chainlead.dispatch;

import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;

/** 未报: a report owed that has not left its unit. */
public record MissingReport(TaskId task, String taskName, UnitId unit, String unitName) {}
