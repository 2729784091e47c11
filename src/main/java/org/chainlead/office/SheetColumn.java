package org.chainlead.office;

/**
 * One column of a list that is exported.
 *
 * @param title the word in the header row
 * @param width in half-width characters, 1 to 255; a Chinese character takes two
 */
public record SheetColumn(String title, int width) {

    private static final int MAX_WIDTH = 255;

    public SheetColumn {
        if (width < 1 || width > MAX_WIDTH) {
            throw new IllegalArgumentException("Column width must be 1 to 255, not " + width);
        }
    }
}
