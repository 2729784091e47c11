package org.chainlead.office;

import static org.chainlead.common.Texts.t;

/**
 * A face of the standard: a font, named only, and a size. GB/T 9704-2012 sizes: No. 2 is 22 pt, No. 3 is 16 pt, No. 4 is
 * 14 pt.
 *
 * @param fontKey key of the font's name in the text file
 * @param points size
 * @param color six hexadecimal digits
 */
record WordFace(String fontKey, int points, String color) {

    private static final String BLACK = "000000";

    static final WordFace TITLE = new WordFace("office.font.title", 22, BLACK);
    static final WordFace BODY = new WordFace("office.font.body", 16, BLACK);
    static final WordFace BLACK_LETTER = new WordFace("office.font.level1", 16, BLACK);
    static final WordFace SCRIPT = new WordFace("office.font.level2", 16, BLACK);
    static final WordFace IMPRINT = new WordFace("office.font.body", 14, BLACK);
    static final WordFace PAGE_NUMBER = new WordFace("office.font.sheet", 14, BLACK);
    static final WordFace TABLE = new WordFace("office.font.body", 12, BLACK);
    static final WordFace TABLE_HEAD = new WordFace("office.font.level1", 12, BLACK);

    /** The face of a heading by its level: black letter, script, then the body's. */
    static WordFace ofLevel(int level) {
        return switch (level) {
            case 1 -> BLACK_LETTER;
            case 2 -> SCRIPT;
            default -> BODY;
        };
    }

    WordFace sized(int otherPoints) {
        return new WordFace(fontKey, otherPoints, color);
    }

    WordFace colored(String otherColor) {
        return new WordFace(fontKey, points, otherColor);
    }

    String font() {
        return t(fontKey);
    }
}
