package org.chainlead.importing;

import java.util.UUID;

/** Identity of an import batch. */
public record ImportId(UUID uuid) {

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
