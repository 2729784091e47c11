package org.chainlead.chain;

import java.util.UUID;

/** Identity of a 产业链. */
public record ChainId(UUID uuid) {

    public static ChainId of(String text) {
        return new ChainId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
