package org.chainlead.task;

/** The period a 频次 is counted in. */
public enum Per {
    /** 每月. */
    MONTH,
    /** 每季度. */
    QUARTER,
    /** 每半年. */
    HALF_YEAR,
    /** 每年. */
    YEAR
}
