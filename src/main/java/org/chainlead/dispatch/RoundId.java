package org.chainlead.dispatch;

import java.util.UUID;

/** Identity of a 轮次. */
public record RoundId(UUID uuid) {

    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }

    public static RoundId random() {
        return new RoundId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
