package org.chainlead.task;

/** 五要素. */
public enum Element {
    /** 任务. */
    TITLE,
    /** 措施. */
    MEASURE,
    /** 目标. */
    GOAL,
    /** 时限. */
    DEADLINE,
    /** 责任. */
    RESPONSIBILITY
}
