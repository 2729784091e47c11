package org.chainlead.meeting;

/** What a meeting is held for. */
public enum MeetingKind {
    /** 调度会: how the tasks go. */
    DISPATCH,
    /** 推进会: what has to move on. */
    PUSH,
    /** 专题会议: one matter. */
    TOPIC,
    /** 领导小组会议. */
    LEADING_GROUP
}
