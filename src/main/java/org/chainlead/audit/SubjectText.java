package org.chainlead.audit;

import org.chainlead.common.Texts;

/** A subject in words: its kind by the label {@code audit.subject.<kind>}, and its identity. */
final class SubjectText {

    private static final String PREFIX = "audit.subject";

    private SubjectText() {}

    static String kind(String kind) {
        String key = PREFIX + "." + kind;
        return Texts.has(key) ? Texts.t(key) : kind;
    }

    static String of(Subject subject) {
        return kind(subject.kind()) + " " + subject.id();
    }
}
