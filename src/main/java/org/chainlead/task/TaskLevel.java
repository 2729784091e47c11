package org.chainlead.task;

/** 级别 of the matter. */
public enum TaskLevel {
    /** 中央. */
    CENTRAL,
    /** 省. */
    PROVINCE,
    /** 州. */
    PREFECTURE
}
