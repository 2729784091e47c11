package org.chainlead.supervision;

/** Where a notice stands. */
public enum NoticeState {
    /** 拟稿. */
    DRAFT,
    /** 核稿. */
    REVIEWED,
    /** 签发, with its number. */
    ISSUED,
    /** 办结. */
    CLOSED,
    /** 作废; the number stays taken. */
    VOIDED
}
