package org.chainlead.task;

/** How a task stands to the report of a month. */
public enum ReportStand {
    /** 应报. */
    OWED,
    /** 已报: owed, and has left its unit. */
    HANDED_IN,
    /** 未报: owed, and has not left its unit. */
    MISSING
}
