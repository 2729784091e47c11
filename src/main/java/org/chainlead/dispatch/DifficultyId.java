package org.chainlead.dispatch;

import java.util.UUID;

/** Identity of a 困难问题. */
public record DifficultyId(UUID uuid) {

    public static DifficultyId of(String text) {
        return new DifficultyId(UUID.fromString(text));
    }

    public static DifficultyId random() {
        return new DifficultyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
