package org.chainlead.meeting;

import static org.chainlead.meeting.MeetingState.CANCELLED;
import static org.chainlead.meeting.MeetingState.HELD;
import static org.chainlead.meeting.MeetingState.MINUTES_SUBMITTED;
import static org.chainlead.meeting.MeetingState.PLANNED;
import static org.chainlead.meeting.MeetingState.SIGNED;

/** The state table of a meeting, whole: an arrow that is not here does not exist and is refused on the server. */
public enum MeetingArrow {
    /** 召开. */
    HOLD(PLANNED, HELD),
    /** 取消. */
    CANCEL(PLANNED, CANCELLED),
    /** 纪要送签. */
    SUBMIT(HELD, MINUTES_SUBMITTED),
    /** 撤回, until it is signed. */
    WITHDRAW(MINUTES_SUBMITTED, HELD),
    /** 退回 by who signs. */
    RETURN(MINUTES_SUBMITTED, HELD),
    /** 纪要签发. */
    SIGN(MINUTES_SUBMITTED, SIGNED);

    private final MeetingState from;
    private final MeetingState to;

    MeetingArrow(MeetingState from, MeetingState to) {
        this.from = from;
        this.to = to;
    }

    public MeetingState from() {
        return from;
    }

    public MeetingState to() {
        return to;
    }
}
