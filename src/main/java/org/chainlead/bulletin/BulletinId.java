package org.chainlead.bulletin;

import java.util.UUID;

/** Identity of a 通报. */
public record BulletinId(UUID uuid) {

    public static BulletinId of(String text) {
        return new BulletinId(UUID.fromString(text));
    }

    public static BulletinId random() {
        return new BulletinId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
