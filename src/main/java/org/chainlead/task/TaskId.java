package org.chainlead.task;

import java.util.UUID;

/** Identity of a 任务. */
public record TaskId(UUID uuid) {

    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    public static TaskId random() {
        return new TaskId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
