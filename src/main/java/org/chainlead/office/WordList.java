package org.chainlead.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A titled list as .docx, A4 landscape, its head repeated on every page. */
public final class WordList {

    /** The most rows; a document is held in memory as a whole. */
    public static final int MAX_ROWS = WordTable.MAX_ROWS;

    private WordList() {}

    /**
     * Writes the list in the layout's words and relative column widths; its paper and frozen columns do not apply. The
     * stream stays open, and is untouched when a row fails.
     */
    public static void write(SheetLayout layout, Iterator<List<CellValue>> rows, OutputStream out) {
        try (XWPFDocument document = WordPage.landscape()) {
            document.getProperties().getCoreProperties().setTitle(PlainText.clean(layout.title()));
            line(document, layout.title(), WordFace.TITLE, ParagraphAlignment.CENTER);
            layout.subLines().forEach(text -> line(document, text, WordFace.TABLE, ParagraphAlignment.LEFT));
            WordTable.add(document, layout.columns(), WordPage.HEIGHT - 2 * WordPage.LIST_MARGIN, displayed(rows));
            FormFoot foot = layout.foot();
            if (foot != null) {
                line(document, foot.text(), WordFace.TABLE, ParagraphAlignment.LEFT);
            }
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(XWPFDocument document, String text, WordFace face, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        WordText.run(paragraph, text, face);
    }

    private static Iterator<List<String>> displayed(Iterator<List<CellValue>> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<String> next() {
                return rows.next().stream().map(CellValue::display).toList();
            }
        };
    }
}
