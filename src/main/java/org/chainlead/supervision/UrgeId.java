package org.chainlead.supervision;

import java.util.UUID;

/** Identity of a 催办, chosen by who asks for it: asked twice it is made once. */
public record UrgeId(UUID uuid) {

    public static UrgeId of(String text) {
        return new UrgeId(UUID.fromString(text));
    }

    public static UrgeId random() {
        return new UrgeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
