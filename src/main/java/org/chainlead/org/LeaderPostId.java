package org.chainlead.org;

import java.util.UUID;

/** Identity of a 领导岗位. */
public record LeaderPostId(UUID uuid) {

    public static LeaderPostId of(String text) {
        return new LeaderPostId(UUID.fromString(text));
    }

    public static LeaderPostId random() {
        return new LeaderPostId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
