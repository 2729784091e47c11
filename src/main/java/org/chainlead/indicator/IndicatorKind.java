package org.chainlead.indicator;

import java.util.Set;
import org.chainlead.task.GoalKind;

/** What the values of an indicator are; the goals of tasks that are numbers are of the same kinds. */
public enum IndicatorKind {
    /** 累计量: grows from the beginning of its term. */
    CUMULATIVE,
    /** 存量: as it stands at the end of the period. */
    STOCK,
    /** 增速、比率: held against its target, never given a percent of completion. */
    RATE,
    /** 节点阈值: met or missed on its day, before it only 还差 n; no schedule leads there. */
    THRESHOLD;

    private static final Set<String> POINTS = Set.of("%", "\u2030");

    /** The kind of what a goal counts. */
    static IndicatorKind of(GoalKind goal) {
        return switch (goal) {
            case STOCK -> STOCK;
            case RATE -> RATE;
            case THRESHOLD -> THRESHOLD;
            default -> CUMULATIVE;
        };
    }

    /** Whether a line or interim targets lead to the target, so that there is a schedule and a completion. */
    public boolean isScheduled() {
        return this == CUMULATIVE || this == STOCK;
    }

    /** Whether two values differ by points and not by percent. */
    boolean differsByPoints(String unit) {
        return this == RATE || this == THRESHOLD && POINTS.contains(unit);
    }
}
