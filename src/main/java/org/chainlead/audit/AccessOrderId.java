package org.chainlead.audit;

import java.util.UUID;

/** Identity of a 调阅单. */
public record AccessOrderId(UUID uuid) {

    public static AccessOrderId random() {
        return new AccessOrderId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
