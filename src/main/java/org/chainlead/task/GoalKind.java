package org.chainlead.task;

/** 目标类型 (product.md, One or more goals). */
public enum GoalKind {
    /** 累计量. */
    CUMULATIVE,
    /** 存量. */
    STOCK,
    /** 增速、比率: the latest published value against the target. */
    RATE,
    /** 节点阈值: met or missed on its date. */
    THRESHOLD,
    /** 频次: at least n a period. */
    FREQUENCY,
    /** 定性: dated, weighted milestones. */
    QUALITATIVE
}
