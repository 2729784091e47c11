package org.chainlead.chaincard;

import java.util.UUID;

/** Identity of a version of a chain's plan. */
public record PlanVersionId(UUID uuid) {

    public static PlanVersionId random() {
        return new PlanVersionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
