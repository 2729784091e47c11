package org.chainlead.task;

/** How a unit besides the lead stands to a task. */
public enum TaskUnitRelation {
    /** 配合. */
    SUPPORTING,
    /** 主送. */
    ADDRESSEE,
    /** 抄送. */
    COPIED,
    /** Asked for help in a difficulty. */
    ASKED
}
