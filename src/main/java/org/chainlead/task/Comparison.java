package org.chainlead.task;

/** How a value is held against its target. */
public enum Comparison {
    /** 不低于. */
    GE,
    /** 高于. */
    GT,
    /** 不高于. */
    LE,
    /** 低于. */
    LT,
    /** 等于. */
    EQ
}
