package org.chainlead.org;

import java.util.UUID;

/** Identity of a 任职. */
public record AppointmentId(UUID uuid) {

    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    public static AppointmentId random() {
        return new AppointmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
