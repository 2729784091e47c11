package org.chainlead.supervision;

/** What a person may do on a notice's page, in the order in which one becomes the primary button. */
public enum NoticeAct {
    SIGN,
    REPLY,
    CHECK,
    CLOSE,
    ISSUE,
    REVIEW,
    EDIT,
    WITHDRAW,
    SEND_BACK,
    TAKE_BACK_SCAN,
    VOID,
    DISCARD
}
