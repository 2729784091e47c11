package org.chainlead.office;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.chainlead.common.Refusal;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A ruled table whose head is repeated on every page and whose rows are not torn. */
final class WordTable {

    /** A document is held in memory as a whole; longer lists belong into a spreadsheet. */
    static final int MAX_ROWS = 3_000;

    private final List<SheetColumn> columns;
    private final int[] widths;
    private final XWPFTable table;

    private WordTable(XWPFDocument document, List<SheetColumn> columns, int width) {
        this.columns = columns;
        int total = columns.stream().mapToInt(SheetColumn::width).sum();
        widths = columns.stream()
                .mapToInt(column -> width * column.width() / total)
                .toArray();
        table = document.createTable();
        table.removeRow(0);
        fixed();
    }

    /** Adds a table of the given width, in twentieths of a point, shared among the columns by their widths. */
    static void add(XWPFDocument document, List<SheetColumn> columns, int width, Iterator<List<String>> rows) {
        WordTable table = new WordTable(document, columns, width);
        table.row(columns.stream().map(SheetColumn::title).toList(), WordFace.TABLE_HEAD, ParagraphAlignment.CENTER)
                .setRepeatHeader(true);
        for (int count = 1; rows.hasNext(); count++) {
            if (count > MAX_ROWS) {
                throw Refusal.because("office.word.tooManyRows", MAX_ROWS);
            }
            table.row(rows.next(), WordFace.TABLE, ParagraphAlignment.LEFT);
        }
    }

    private void fixed() {
        CTTblPr properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    private XWPFTableRow row(List<String> values, WordFace face, ParagraphAlignment alignment) {
        XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = row.createCell();
            CTTblWidth width = cell.getCTTc().addNewTcPr().addNewTcW();
            width.setW(BigInteger.valueOf(widths[i]));
            width.setType(STTblWidth.DXA);
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(alignment);
            WordText.run(paragraph, i < values.size() ? values.get(i) : "", face);
        }
        return row;
    }
}
