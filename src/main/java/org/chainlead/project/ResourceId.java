package org.chainlead.project;

import java.util.UUID;

/** Identity of a request for 要素. */
public record ResourceId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
