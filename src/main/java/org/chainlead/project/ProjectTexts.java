package org.chainlead.project;

import java.text.Normalizer;

/** Texts of a list as they are compared. */
final class ProjectTexts {

    private ProjectTexts() {}

    /** In half width and without blanks. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** Letters and digits only. */
    static String letters(String text) {
        return normal(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
