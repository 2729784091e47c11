package org.chainlead.audit;

import java.util.UUID;

/** Identity of a 封存清除 request. */
public record ErasureId(UUID uuid) {

    public static ErasureId random() {
        return new ErasureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
