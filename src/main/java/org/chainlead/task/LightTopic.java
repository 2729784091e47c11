package org.chainlead.task;

/** The parts of 亮灯规则; each has its own sentence. */
public enum LightTopic {
    /** CUMULATIVE, STOCK, QUALITATIVE: gap to schedule. */
    GAP,
    RATE,
    THRESHOLD,
    FREQUENCY,
    /** What the deadline alone does to a task under way. */
    DEADLINE;

    static LightTopic of(GoalKind kind) {
        return switch (kind) {
            case CUMULATIVE, STOCK, QUALITATIVE -> GAP;
            case RATE -> RATE;
            case THRESHOLD -> THRESHOLD;
            case FREQUENCY -> FREQUENCY;
        };
    }
}
