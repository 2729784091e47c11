package org.chainlead.task;

/** 保管期限. */
public enum Retention {
    /** 10年. */
    YEARS_10,
    /** 30年. */
    YEARS_30,
    /** 永久. */
    PERMANENT
}
