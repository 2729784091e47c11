package org.chainlead.meeting;

/** What a person may do with a meeting now, the next step first. */
public enum MeetingAct {
    /** 签发纪要. */
    SIGN,
    /** 退回纪要. */
    RETURN,
    /** 交办余下: of signed minutes what is not handed out yet. */
    HAND_OUT,
    /** 纪要送签. */
    SUBMIT,
    /** 撤回送签. */
    WITHDRAW,
    /** 召开. */
    HOLD,
    /** 会上交办: a decision at once, as the chair says. */
    AT_ONCE,
    /** 议定事项: write down what was decided as draft tasks. */
    DECIDE,
    /** 记录: write notes and what was agreed. */
    NOTE,
    /** 编排议程. */
    ARRANGE,
    /** 修改会议安排. */
    EDIT,
    /** 取消会议. */
    CANCEL,
    /** 收存签发件. */
    SCAN
}
