package org.chainlead.task;

/** How a child task came to be. */
public enum ChildKind {
    /** 拆分 by the lead unit: approved, verified and closed by the parent's lead unit. */
    SPLIT,
    /** One member of a 单位组: goes the office's way. */
    FAN_OUT,
    /** A leader's 批示 on the parent. */
    INSTRUCTION
}
