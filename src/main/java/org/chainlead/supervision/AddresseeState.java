package org.chainlead.supervision;

/** Where an addressed unit stands with a notice. */
public enum AddresseeState {
    /** 待签收. */
    TO_SIGN,
    /** 已签收，未回复. */
    TO_REPLY,
    /** 已回复，待核查. */
    TO_CHECK,
    /** 核查通过. */
    PASSED,
    /** 核查未通过: a further reply is owed. */
    FAILED,
    /** Owes nothing: copied, or a kind that is not answered. */
    NOTHING;

    /** Whether a reply is still owed. */
    public boolean owesReply() {
        return this == TO_SIGN || this == TO_REPLY || this == FAILED;
    }
}
