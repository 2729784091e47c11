package org.chainlead.objection;

/** Where an 申辩 stands. */
public enum ObjectionState {
    /** 待定. */
    PENDING,
    /** 采纳: the unit was right; who acted puts it right. */
    UPHELD,
    /** 不采纳: the act stands. */
    REJECTED,
    /** 撤回 before it was decided. */
    RECALLED
}
