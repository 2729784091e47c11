package org.chainlead.chaincard;

/** A body of a chain that has to meet every so often. */
public enum ChainBody {
    /** 专班. */
    TASK_FORCE,
    /** 领导小组. */
    LEADING_GROUP
}
