package org.chainlead.chaincard;

import java.util.UUID;

/** Identity of a template of elements, such as 五个一. */
public record TemplateId(UUID uuid) {

    public static TemplateId random() {
        return new TemplateId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
