package org.chainlead.audit;

import org.chainlead.common.Texts;

/** The name of a field of an entry: {@code audit.field.<field>}, or the key itself where nobody gave a name. */
final class FieldText {

    private static final String PREFIX = "audit.field";

    private FieldText() {}

    static String of(String field) {
        String key = PREFIX + "." + field;
        return Texts.has(key) ? Texts.t(key) : field;
    }
}
