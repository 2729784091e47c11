package org.chainlead.followup;

/** The lists of 回头看. */
public enum FollowUpList {
    /** 待核查, oldest draw first. */
    PENDING,
    /** 已核查; what waits for the head's decision stands first, then the newest. */
    CHECKED
}
