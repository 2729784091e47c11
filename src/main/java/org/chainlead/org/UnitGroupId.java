package org.chainlead.org;

import java.util.UUID;

/** Identity of a 单位组. */
public record UnitGroupId(UUID uuid) {

    public static UnitGroupId of(String text) {
        return new UnitGroupId(UUID.fromString(text));
    }

    public static UnitGroupId random() {
        return new UnitGroupId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
