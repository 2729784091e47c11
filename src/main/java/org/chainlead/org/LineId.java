package org.chainlead.org;

import java.util.UUID;

/** Identity of a 条线. */
public record LineId(UUID uuid) {

    public static LineId of(String text) {
        return new LineId(UUID.fromString(text));
    }

    public static LineId random() {
        return new LineId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
