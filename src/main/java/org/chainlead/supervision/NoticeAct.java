package org.chainlead.supervision;

/** What a person may do on a notice's page, in the order in which one becomes the primary button. */
public enum NoticeAct {
    SIGN,
    REPLY,
    RECALL,
    CHECK,
    RECORD_OUTCOME,
    CLOSE,
    ISSUE,
    REVIEW,
    EDIT,
    WITHDRAW,
    SEND_BACK,
    REOPEN,
    TAKE_BACK_SCAN,
    VOID,
    DISCARD
}
