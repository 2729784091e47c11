package org.chainlead.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainlead.common.SearchWords;

/** What is shown of a text that was found: a stretch around the first word, in pieces that are a word or are not. */
public final class Excerpt {

    private static final int BEFORE = 24;
    private static final int LENGTH = 110;
    private static final String LEFT_OUT = "…";

    /** @param marked whether it is one of the words */
    public record Piece(String text, boolean marked) {}

    private Excerpt() {}

    /** The whole line. */
    public static List<Piece> line(String text, SearchWords words) {
        String line = text.strip().replaceAll("\\s+", " ");
        return pieces(line, 0, line.length(), words);
    }

    /** A stretch of some hundred characters around the first word, or the beginning where none of them stands. */
    public static List<Piece> around(String text, SearchWords words) {
        String line = text.strip().replaceAll("\\s+", " ");
        Matcher first = pattern(words).matcher(line);
        int from = whole(line, first.find() ? Math.max(0, first.start() - BEFORE) : 0);
        int until = whole(line, Math.min(line.length(), from + LENGTH));
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(LEFT_OUT, false));
        }
        pieces.addAll(pieces(line, from, until, words));
        if (until < line.length()) {
            pieces.add(new Piece(LEFT_OUT, false));
        }
        return pieces;
    }

    private static List<Piece> pieces(String line, int from, int until, SearchWords words) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = pattern(words).matcher(line).region(from, until);
        int done = from;
        while (matcher.find()) {
            add(pieces, line, done, matcher.start(), false);
            add(pieces, line, matcher.start(), matcher.end(), true);
            done = matcher.end();
        }
        add(pieces, line, done, until, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String line, int from, int until, boolean marked) {
        if (from < until) {
            pieces.add(new Piece(line.substring(from, until), marked));
        }
    }

    /** Not in the middle of a character of two units. */
    private static int whole(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }

    /** The longer of two words that begin alike is marked whole. */
    private static Pattern pattern(SearchWords words) {
        return Pattern.compile(
                words.words().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
