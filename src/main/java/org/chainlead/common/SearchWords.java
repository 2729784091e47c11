package org.chainlead.common;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words somebody looks for, in lower case; every one must occur. Texts are found through indexes of their pieces of two
 * characters (SQL function {@code gram_codes}), so at least one word must be that long.
 */
public record SearchWords(List<String> words) {

    /** Characters that are read of what was typed; the rest is left out. */
    public static final int LONGEST = 100;

    /** Characters of a piece. */
    private static final int PIECE = 2;

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Words stand apart by blanks of any width; what cannot be seen is no part of a word. */
    public static SearchWords of(String typed) {
        String line = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        return new SearchWords(Arrays.stream(line.toLowerCase(Locale.ROOT).split("[\\s\\p{Z}\\p{C}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** Whether an index can find anything by them. */
    public boolean canBeFound() {
        return words.stream().anyMatch(word -> CodePoints.of(word) >= PIECE);
    }

    /**
     * One word of a condition.
     *
     * @param plain each character is one that a piece holds whole
     */
    public record Word(String parameter, int length, boolean plain) {

        /**
         * Occurs in the text: by the pieces an index has, and by the text itself where pieces leave it open.
         *
         * @param pieces the expression that is indexed
         * @param text what the pieces are made of
         */
        public String in(String pieces, String text) {
            if (length < PIECE) {
                return in(text);
            }
            String byIndex = pieces + " @> gram_codes(:" + parameter + ")";
            return length == PIECE && plain ? byIndex : "(" + byIndex + " and " + in(text) + ")";
        }

        /** Occurs in a text that has no index. */
        public String in(String text) {
            return "strpos(lower(" + text + "), :" + parameter + ") > 0";
        }
    }

    /** A condition that holds when it holds for each word; needs {@link #parameters}. */
    public String each(Function<Word, String> condition) {
        return joined(condition, " and ");
    }

    /** A condition that holds when it holds for some word. */
    public String any(Function<Word, String> condition) {
        return joined(condition, " or ");
    }

    private String joined(Function<Word, String> condition, String by) {
        return canBeFound()
                ? IntStream.range(0, words.size())
                        .mapToObj(n -> condition.apply(word(n)))
                        .collect(Collectors.joining(by))
                : "false";
    }

    /** Every word occurs in one text. */
    public String in(String pieces, String text) {
        return each(word -> word.in(pieces, text));
    }

    /** Of every condition. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        IntStream.range(0, words.size()).forEach(n -> parameters.put(parameter(n), words.get(n)));
        return parameters;
    }

    private Word word(int n) {
        String word = words.get(n);
        return new Word(
                parameter(n), CodePoints.of(word), word.chars().noneMatch(sign -> Character.isSurrogate((char) sign)));
    }

    private static String parameter(int n) {
        return "found" + n;
    }
}
