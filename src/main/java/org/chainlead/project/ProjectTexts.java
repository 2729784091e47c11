package org.chainlead.project;

import java.text.Normalizer;
import org.chainlead.common.Texts;

/** Texts of a list as they are compared and told. */
public final class ProjectTexts {

    private ProjectTexts() {}

    /** In half width and without blanks. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** 序号 as it is told: what no list brought in has none. */
    public static String number(String number) {
        return number.isEmpty() ? Texts.t("project.unnumbered") : number;
    }

    /** Letters and digits only. */
    static String letters(String text) {
        return normal(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
