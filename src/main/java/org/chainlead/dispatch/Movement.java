package org.chainlead.dispatch;

/** What moved in a task between two rounds. */
public enum Movement {
    /** 完成率. */
    PERCENT,
    /** 自报灯 or 核验灯. */
    LIGHT,
    /** 进展. */
    TEXT,
    /** A difficulty is named that was not open before. */
    NEW_DIFFICULTY,
    /** A difficulty that was open is answered or named no more. */
    SOLVED_DIFFICULTY,
    /** Only the later round has the task. */
    ADDED,
    /** Only the earlier round has the task. */
    GONE
}
