package org.chainlead.office;

import java.util.List;

/** One piece of the body of an {@link OfficialDocument}. */
public sealed interface DocumentBlock {

    /**
     * A heading with its number.
     *
     * @param level 1 to 4
     * @param number as printed before the words, in the form of its level
     * @param text the heading's words
     * @param rest what goes on in the same paragraph in the body's face; empty when the heading stands alone
     */
    record Heading(int level, String number, String text, String rest) implements DocumentBlock {}

    /** Plain paragraphs, one for each line of the text. */
    record Paragraph(String text) implements DocumentBlock {}

    /** A ruled table over the whole width with its head repeated on every page. */
    record Table(List<SheetColumn> columns, List<List<String>> rows) implements DocumentBlock {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
