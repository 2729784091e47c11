package org.chainlead.instruction;

/** The lists of 领导批示; each person has those that fit the role. */
public enum InstructionList {
    /** 待拟办: before the supervision office. */
    TO_PROPOSE,
    /** 待决定: before its head. */
    TO_DECIDE,
    /** 我的批示: of the person's own leader's post. */
    MINE,
    /** Everything the person may read. */
    ALL
}
