package org.chainlead.task;

/** Orders of the ledger. */
public enum TaskSort {
    /** 来源序号. */
    NUMBER,
    /** 现时限. */
    DEADLINE,
    /** 牵头单位. */
    LEAD_UNIT,
    /** 状态. */
    STATE,
    /** 核验灯. */
    LIGHT,
    /** 最近变动. */
    CHANGED
}
