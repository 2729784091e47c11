package org.chainlead.supervision;

import java.util.UUID;

/** Identity of a planned inspection, chosen by who plans it: asked twice it is made once. */
public record InspectionId(UUID uuid) {

    public static InspectionId random() {
        return new InspectionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
