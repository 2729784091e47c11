package org.chainlead.meeting;

/** The lists of meetings. */
public enum MeetingList {
    /** 近期会议: not held yet, the next one first. */
    COMING,
    /** 待签发纪要. */
    TO_SIGN,
    /** 纪要未完成: held, the minutes are not put forward. */
    OPEN,
    /** 全部. */
    ALL
}
