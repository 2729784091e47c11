package org.chainlead.followup;

/** Where a 回头看 stands. */
public enum FollowUpState {
    /** 待核查. */
    PENDING,
    /** 属实: what was reported holds. */
    CONFIRMED,
    /** 有差距: reopening is proposed, the head has not decided. */
    GAP,
    /** 有差距，已重启. */
    REOPENED,
    /** 有差距，不重启: the head keeps the task closed, with a reason. */
    KEPT
}
