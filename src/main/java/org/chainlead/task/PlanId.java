package org.chainlead.task;

import java.util.UUID;

/** Identity of a 行动方案. */
public record PlanId(UUID uuid) {

    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    public static PlanId random() {
        return new PlanId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
