package org.chainlead.meeting;

import java.util.UUID;

/** Identity of a meeting; chosen by the form, so that a repeated click makes the same one. */
public record MeetingId(UUID uuid) {

    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
