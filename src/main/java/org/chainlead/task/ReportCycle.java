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
    NONE;

    /** Months of a period; 0 when nothing is reported. */
    int months() {
        return switch (this) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case NONE -> 0;
        };
    }
}
