package org.chainlead.instruction;

/** Where an instruction stands. */
public enum InstructionState {
    /** Before the supervision office. */
    ENTERED,
    /** 拟办 was put before the SUPERVISION_HEAD. */
    PROPOSED,
    /** Decided: a task was made or joined, or the words were passed on. */
    DECIDED,
    /** Taken back before the office had acted. */
    WITHDRAWN
}
