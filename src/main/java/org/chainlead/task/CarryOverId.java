package org.chainlead.task;

import java.util.UUID;

/** Identity of a proposal of 年度结转. */
public record CarryOverId(UUID uuid) {

    public static CarryOverId random() {
        return new CarryOverId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
