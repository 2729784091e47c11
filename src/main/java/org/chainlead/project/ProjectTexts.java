package org.chainlead.project;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.chainlead.audit.StoryEntry;
import org.chainlead.audit.TrailWords;
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

    /** How a row came to stand for the same project. */
    public static String twin(ProjectDetail.Twin twin) {
        return Texts.t(
                twin.folded() == null ? "project.ui.twin" : "project.merge.twin",
                number(twin.number()),
                twin.department());
    }

    /** What was typed with an act, field by field, a line each. */
    public static String typed(StoryEntry entry) {
        return entry.texts().entrySet().stream()
                .map(text -> Texts.t("project.story.text", TrailWords.field(text.getKey()), text.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Letters and digits only. */
    static String letters(String text) {
        return normal(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
