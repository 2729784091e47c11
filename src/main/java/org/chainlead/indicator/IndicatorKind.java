package org.chainlead.indicator;

import org.chainlead.task.GoalKind;

/** What the values of an indicator are; the goals of tasks that are numbers are of the same kinds. */
public enum IndicatorKind {
    /** 累计量: grows from the beginning of its term. */
    CUMULATIVE,
    /** 存量: as it stands at the end of the period. */
    STOCK,
    /** 增速、比率: held against its target, never given a percent of completion. */
    RATE;

    /** The kind of what a goal counts; what is to be reached by a day counts from the beginning. */
    static IndicatorKind of(GoalKind goal) {
        return switch (goal) {
            case STOCK -> STOCK;
            case RATE -> RATE;
            default -> CUMULATIVE;
        };
    }
}
