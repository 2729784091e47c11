package org.chainlead.instruction;

/** What a person may do with an instruction now. */
public enum InstructionAct {
    PROPOSE,
    DECIDE,
    RETURN,
    WITHDRAW
}
