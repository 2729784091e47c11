package org.chainlead.meeting;

import java.util.UUID;

/** Identity of an item of the agenda; chosen by the form, so that a repeated click makes the same one. */
public record AgendaItemId(UUID uuid) {

    public static AgendaItemId of(String text) {
        return new AgendaItemId(UUID.fromString(text));
    }

    public static AgendaItemId random() {
        return new AgendaItemId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
