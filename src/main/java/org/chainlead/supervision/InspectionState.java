package org.chainlead.supervision;

/** Whether an inspection is to take place. */
public enum InspectionState {
    PLANNED,
    CANCELLED
}
