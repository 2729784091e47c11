package org.chainlead.common;

/** What a person decides about something that was asked about under 请核对. */
public enum CheckDecision {
    /** It is as it should be. */
    RIGHT,
    /** The unit is to correct it. */
    TO_CORRECT
}
