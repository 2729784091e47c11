package org.chainlead.dispatch;

/** Where a task's report stood when the rows of a round were written. */
public enum RowState {
    /** The task owes none in this round. */
    NOT_OWED,
    /** 未报. */
    MISSING,
    /** 待审核. */
    IN_REVIEW,
    /** 退回, not come again. */
    RETURNED,
    /** 已采纳. */
    ACCEPTED,
    /** 已采纳（未逐条核）. */
    UNCHECKED
}
