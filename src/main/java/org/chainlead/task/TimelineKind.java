package org.chainlead.task;

/** Kinds of timeline entries, for the filter. */
public enum TimelineKind {
    /** A step of the life cycle. */
    STEP,
    /** 月报. */
    REPORT,
    /** 通知单、督办函、催办. */
    NOTICE,
    /** 批示. */
    INSTRUCTION,
    /** 会议: on whose agenda the task stood, and what was decided there. */
    MEETING,
    /** 申辩. */
    OBJECTION,
    /** 延期、变更. */
    CHANGE,
    /** 亮灯变化. */
    LIGHT,
    /** 附件. */
    FILE
}
