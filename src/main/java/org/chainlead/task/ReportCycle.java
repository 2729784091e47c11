package org.chainlead.task;

/** How often a task owes a report. */
public enum ReportCycle {
    /** 每月, the default. */
    MONTH,
    /** 每季度. */
    QUARTER,
    /** 每半年. */
    HALF_YEAR,
    /** 每年. */
    YEAR,
    /** 不报. */
    NONE
}
