package org.chainlead.chaincard;

import java.util.UUID;

/** Identity of an enterprise on a chain. */
public record EnterpriseId(UUID uuid) {

    public static EnterpriseId random() {
        return new EnterpriseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
