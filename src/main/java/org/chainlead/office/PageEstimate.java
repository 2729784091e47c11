package org.chainlead.office;

/**
 * About how many pages an official document fills, counted by the grid of GB/T 9704-2012 (22 lines of 28 characters a
 * page) without laying it out: an estimate, because word processors break lines by rules of their own, above all in
 * tables.
 */
public final class PageEstimate {

    private static final int LINES = 22;
    private static final int CHARACTERS = 28;

    /** 二号 in the width of the type area. */
    private static final int TITLE_CHARACTERS = 20;

    /** Mark, number and red line, with the room the standard leaves around them. */
    private static final int HEAD = 10;

    private static final int IMPRINT = 3;
    private static final int INDENT = 2;

    private PageEstimate() {}

    /** At least 1. */
    public static int pages(OfficialDocument document) {
        return Math.max(1, Math.ceilDiv(lines(document), LINES));
    }

    static int lines(OfficialDocument document) {
        int lines = document.issuerMark().isBlank() ? 0 : HEAD;
        lines += wrapped(document.title(), 0, TITLE_CHARACTERS) + 1;
        lines += document.addressees().isBlank() ? 0 : wrapped(document.addressees() + ":", 0, CHARACTERS);
        for (DocumentBlock block : document.body()) {
            lines += lines(block);
        }
        lines += document.attachments().isEmpty() ? 0 : document.attachments().size() + 1;
        lines += document.date() == null ? 0 : INDENT + 2;
        lines += document.note().isBlank() ? 0 : wrapped(document.note(), INDENT, CHARACTERS);
        return lines + (document.imprint() == null ? 0 : IMPRINT);
    }

    private static int lines(DocumentBlock block) {
        return switch (block) {
            case DocumentBlock.Heading heading ->
                wrapped(heading.number() + heading.text() + heading.rest(), INDENT, CHARACTERS);
            case DocumentBlock.Paragraph paragraph -> wrapped(paragraph.text(), INDENT, CHARACTERS);
            case DocumentBlock.Table table -> rows(table);
        };
    }

    /** The head, and of each row its longest cell. */
    private static int rows(DocumentBlock.Table table) {
        int width = Math.max(1, CHARACTERS / Math.max(1, table.columns().size()));
        return 1
                + table.rows().stream()
                        .mapToInt(row -> row.stream()
                                .mapToInt(cell -> wrapped(cell, 0, width))
                                .max()
                                .orElse(1))
                        .sum();
    }

    /** Lines of a text whose paragraphs begin so many characters in. */
    private static int wrapped(String text, int indent, int width) {
        return text.isEmpty()
                ? 1
                : text.lines()
                        .mapToInt(line -> Math.max(1, (int) Math.ceil((WordText.characters(line) + indent) / width)))
                        .sum();
    }
}
