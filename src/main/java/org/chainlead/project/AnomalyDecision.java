package org.chainlead.project;

/** What a person decides about figures that look odd. */
public enum AnomalyDecision {
    /** They are as they are. */
    RIGHT,
    /** The unit is to correct them. */
    TO_CORRECT
}
