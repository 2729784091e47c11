package org.chainlead.chaincard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an element is filled with.
 *
 * @param version number of the version it replaces; 0 while there is none
 * @param reference name and number of a document
 */
public record ElementValue(
        int version, String words, @Nullable LocalDate day, String reference) {

    static final ElementValue NONE = new ElementValue(0, "", null, "");

    ElementValue stripped() {
        return new ElementValue(version, words.strip(), day, reference.strip());
    }

    boolean saysTheSameAs(ElementValue other) {
        return equals(new ElementValue(version, other.words, other.day, other.reference));
    }

    boolean isEmpty() {
        return words.isEmpty() && day == null && reference.isEmpty();
    }
}
