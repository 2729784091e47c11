package org.chainlead.task;

/** Where a request stands. */
public enum RequestState {
    /** 待批. */
    PENDING,
    /** 同意. */
    APPROVED,
    /** 不同意. */
    REFUSED,
    /** 已撤回. */
    WITHDRAWN
}
