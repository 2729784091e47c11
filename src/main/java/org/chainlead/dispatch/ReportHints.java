package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is marked before sending: sentences unchanged from last month, and sentences without a number or date. Never
 * blocking, never scored.
 */
public record ReportHints(List<String> unchanged, List<String> withoutFigure) {

    /** Shorter sentences are phrases one may repeat. */
    private static final int SHORTEST = 6;

    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}");

    public static ReportHints of(ReportBody body, @Nullable ReportBody last) {
        Set<String> before = last == null ? Set.of() : sentences(last.progress());
        Set<String> now = sentences(body.progress());
        return new ReportHints(
                now.stream().filter(before::contains).toList(),
                now.stream()
                        .filter(sentence -> !FIGURE.matcher(sentence).find())
                        .toList());
    }

    public boolean isEmpty() {
        return unchanged.isEmpty() && withoutFigure.isEmpty();
    }

    private static Set<String> sentences(String text) {
        Set<String> sentences = new LinkedHashSet<>();
        Arrays.stream(text.split(t("dispatch.sentenceEnds")))
                .map(String::strip)
                .filter(sentence -> sentence.codePointCount(0, sentence.length()) >= SHORTEST)
                .forEach(sentences::add);
        return sentences;
    }
}
