package org.chainlead.project;

import java.util.UUID;

/** Identity of a 重大项目. */
public record ProjectId(UUID uuid) {

    public static ProjectId of(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
