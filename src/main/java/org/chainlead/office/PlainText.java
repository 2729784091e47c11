package org.chainlead.office;

/** Cleaning of text on its way in and out of office files. Characters outside the basic plane are kept whole. */
public final class PlainText {

    /** The most a spreadsheet cell can hold, in UTF-16 units. */
    public static final int MAX_CELL = 32_767;

    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private PlainText() {}

    /** Without the characters XML cannot hold (controls other than tab and line end, lone surrogates). */
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A plain loop: it runs for every cell of an export. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || !allowed(c)) {
                return text.codePoints().allMatch(PlainText::allowed);
            }
        }
        return true;
    }

    /** Without spaces of any kind around it: ideographic, non-breaking and zero-width ones too. */
    public static String trim(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && space(text.charAt(from))) {
            from++;
        }
        while (until > from && space(text.charAt(until - 1))) {
            until--;
        }
        return text.substring(from, until);
    }

    /**
     * Full-width digits, Latin letters and ASCII punctuation made half-width, for reading numbers and dates. Not for
     * text that is kept: Chinese punctuation would change.
     */
    public static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.codePoints().map(PlainText::half).forEach(half::appendCodePoint);
        return half.toString();
    }

    /** At most {@code max} UTF-16 units of the text, never half a character; {@code mark} stands where it was cut. */
    static String cut(String text, int max, String mark) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - mark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + mark;
    }

    private static int half(int c) {
        if (c == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_OFFSET : c;
    }

    private static boolean space(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B' || c == '\u0085';
    }

    /** The characters of XML 1.0. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
