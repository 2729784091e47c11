package org.chainlead.followup;

/** Which 回头看 after a closure; how many days after it is a setting. */
public enum FollowUpStage {
    /** 30 days as delivered. */
    FIRST,
    /** 60 days as delivered. */
    SECOND,
    /** 90 days as delivered. */
    THIRD
}
