package org.chainlead.org;

import java.util.UUID;

/** Identity of a 单位. */
public record UnitId(UUID uuid) {

    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    public static UnitId random() {
        return new UnitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
