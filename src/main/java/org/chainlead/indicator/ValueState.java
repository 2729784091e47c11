package org.chainlead.indicator;

/** Where an entered value stands between the unit and the office. */
public enum ValueState {
    /** Waits for the office; until then the last verified value counts, if there is one. */
    ENTERED,
    /** Counts, unless a newer one does. */
    VERIFIED,
    /** The office gave it back with a reason. */
    RETURNED,
    /** Entered anew before the office looked at it. */
    REPLACED
}
