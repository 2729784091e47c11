package org.chainlead.chaincard;

import java.util.UUID;

/** Identity of an element (要素) of a template. */
public record ElementId(UUID uuid) {

    public static ElementId random() {
        return new ElementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
