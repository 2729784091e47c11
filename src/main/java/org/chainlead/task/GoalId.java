package org.chainlead.task;

import java.util.UUID;

/** Identity of a 目标. */
public record GoalId(UUID uuid) {

    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    public static GoalId random() {
        return new GoalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
