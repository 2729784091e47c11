package org.chainlead.task;

import java.util.UUID;

/** Identity of a 申请. */
public record RequestId(UUID uuid) {

    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    public static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
