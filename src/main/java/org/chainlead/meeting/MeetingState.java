package org.chainlead.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    /** 筹备中. */
    PLANNED,
    /** 已召开，纪要未签发. */
    HELD,
    /** 纪要待签发. */
    MINUTES_SUBMITTED,
    /** 纪要已签发. */
    SIGNED,
    /** 已取消. */
    CANCELLED
}
