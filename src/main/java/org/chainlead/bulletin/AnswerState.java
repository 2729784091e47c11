package org.chainlead.bulletin;

/** What a named unit said to its lines. */
public enum AnswerState {
    WAITING,
    /** 无意见. */
    AGREED,
    /** 申辩, not decided yet. */
    OBJECTED,
    /** 申辩, 采纳. */
    UPHELD,
    /** 申辩, 不采纳. */
    REJECTED,
    /** 视为无意见: the days went by. */
    SILENT
}
