package org.chainlead.task;

/** 办结 results. */
public enum CompletionResult {
    /** 完成. */
    COMPLETED,
    /** 超时完成. */
    COMPLETED_LATE,
    /** 基本完成. */
    BASICALLY,
    /** 未完成结转. */
    CARRIED_OVER,
    /** 未完成终止. */
    ENDED_UNDONE,
    /** 合并. */
    MERGED;

    /** Says by itself that the goal is not reached. */
    public boolean isUndone() {
        return this == CARRIED_OVER || this == ENDED_UNDONE;
    }
}
