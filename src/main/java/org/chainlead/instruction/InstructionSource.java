package org.chainlead.instruction;

/** How the words came into the system. */
public enum InstructionSource {
    /** Written by the leader in the system. */
    DIRECT,
    /** 代录: entered by the secretary from paper, with the scan. */
    TRANSCRIBED
}
