package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.common.CodePoints;

/**
 * Finds the sentences to mark (product.md, Monthly dispatch): those that stood in the last accepted report, and those
 * that name neither number nor date. A sentence ends at 。！？； or the line; commas do not end one, because an official
 * sentence carries its figure in one of its parts. How it is numbered (一是, （二）, 3.), blanks and full-width forms make no
 * difference; a number of the list is no figure, a numeral in words with what it counts is one.
 */
final class SentenceMarks {

    /** Code points; a shorter sentence is a phrase one may repeat. */
    static final int SHORTEST = 6;

    private static final Pattern SENTENCE = Pattern.compile("[^" + t("dispatch.marks.ends") + "]+");
    private static final Pattern NUMBERED = Pattern.compile("^(?:" + t("dispatch.marks.numbered") + ")+");
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}|" + t("dispatch.marks.figures"));
    private static final Pattern NO_FIGURE = Pattern.compile(t("dispatch.marks.noFigures"));
    private static final Pattern SIGNS = Pattern.compile("^[\\p{No}\\p{So}\\p{Po}\\s]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private SentenceMarks() {}

    /** The marks of a text in the order of its sentences. @param before the text of the last accepted report */
    static List<TextMark> of(String text, String before) {
        Set<String> said = new HashSet<>();
        sentences(before).forEach(mark -> said.add(plain(mark.in(before))));
        return sentences(text).stream()
                .map(found -> judged(found, plain(found.in(text)), said))
                .filter(mark -> mark.unchanged() || mark.withoutFigure())
                .toList();
    }

    private static TextMark judged(TextMark found, String plain, Set<String> said) {
        boolean figure =
                FIGURE.matcher(NO_FIGURE.matcher(plain).replaceAll(" ")).find();
        return new TextMark(found.start(), found.end(), said.contains(plain), !figure);
    }

    private static List<TextMark> sentences(String text) {
        List<TextMark> sentences = new ArrayList<>();
        Matcher found = SENTENCE.matcher(text);
        while (found.find()) {
            String stripped = found.group().strip();
            String plain = plain(stripped);
            if (CodePoints.of(plain) >= SHORTEST) {
                int start = found.start() + found.group().indexOf(stripped);
                sentences.add(new TextMark(start, start + stripped.length(), false, false));
            }
        }
        return sentences;
    }

    private static String plain(String sentence) {
        String unsigned = SIGNS.matcher(sentence).replaceFirst("");
        String even = BLANKS.matcher(Normalizer.normalize(unsigned, Normalizer.Form.NFKC))
                .replaceAll("");
        return NUMBERED.matcher(even).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
