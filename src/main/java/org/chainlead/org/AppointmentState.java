package org.chainlead.org;

/** Where an appointment stands today. */
public enum AppointmentState {
    UNCONFIRMED,
    FUTURE,
    IN_FORCE,
    ENDED
}
