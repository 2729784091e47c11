package org.chainlead.objection;

import java.util.UUID;

/** Identity of an 申辩. */
public record ObjectionId(UUID uuid) {

    public static ObjectionId random() {
        return new ObjectionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
