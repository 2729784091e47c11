package org.chainlead.instruction;

/** How soon an instruction has to be carried out; how many working days that is stands in {@link UrgencyLimits}. */
public enum Urgency {
    /** 急件. */
    URGENT,
    /** 一般. */
    NORMAL,
    /** 难度大. */
    HARD
}
