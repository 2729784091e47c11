package org.chainlead.meeting;

/** What is written down about an item of the agenda. */
public enum AgendaText {
    /** 会议记录: stays with those who prepare and lead the meeting. */
    NOTES,
    /** 议定意见: goes into the minutes. */
    AGREED
}
