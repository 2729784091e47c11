package org.chainlead.dispatch;

/** What the office decides about a file that is evidence of several reports. */
public enum EvidenceDecision {
    /** It proves each of them. */
    RIGHT,
    /** The unit is to hand in another one. */
    TO_CORRECT
}
