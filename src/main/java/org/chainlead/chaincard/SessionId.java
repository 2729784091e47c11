package org.chainlead.chaincard;

import java.util.UUID;

/** Identity of a recorded meeting of 专班 or 领导小组. */
public record SessionId(UUID uuid) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
