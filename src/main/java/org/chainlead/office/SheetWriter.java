package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chainlead.common.Refusal;

/**
 * Writes one list as .xlsx, row by row; at most {@value #WINDOW} rows stand in memory, the others on the disk until
 * {@link #finish}. Closing without finishing writes nothing, so that a broken export never looks like a whole one. Not
 * safe for several threads.
 */
public final class SheetWriter implements AutoCloseable {

    /** Rows held in memory. */
    static final int WINDOW = 200;

    /** A sheet holds 1,048,576 rows; some are left for title, header and foot. */
    public static final int MAX_ROWS = 1_048_000;

    private static final float TITLE_HEIGHT = 32;
    private static final int WIDTH_UNIT = 256;

    private final SheetLayout layout;
    private final OutputStream out;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final SheetCells cells;
    private final int headRow;
    private int next;
    private int written;

    SheetWriter(SheetLayout layout, OutputStream out) {
        this.layout = layout;
        this.out = out;
        workbook = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW, true, false);
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(PlainText.clean(layout.name()), ' '));
        styles = new SheetStyles(workbook);
        cells = new SheetCells(styles);
        properties();
        paper();
        line(layout.title(), styles.title).setHeightInPoints(TITLE_HEIGHT);
        layout.subLines().forEach(text -> line(text, styles.line));
        headRow = next;
        head();
    }

    /** One row, values in the order of the columns; missing ones at the end are empty. */
    public void row(List<CellValue> values) {
        if (rows() >= MAX_ROWS) {
            throw Refusal.because("office.write.tooManyRows", MAX_ROWS);
        }
        if (values.size() > layout.columns().size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + layout.columns().size() + " columns");
        }
        Row row = sheet.createRow(next++);
        written++;
        for (int i = 0; i < layout.columns().size(); i++) {
            cells.put(row.createCell(i), i < values.size() ? values.get(i) : CellValue.EMPTY);
        }
    }

    /** Rows written so far, without title, header and foot. */
    public int rows() {
        return written;
    }

    /** Writes the file to the stream; the stream stays open. */
    public void finish() {
        sheet.setAutoFilter(new CellRangeAddress(
                headRow, Math.max(headRow, next - 1), 0, layout.columns().size() - 1));
        FormFoot foot = layout.foot();
        if (foot != null) {
            line(foot.text(), styles.line).setHeightInPoints(TITLE_HEIGHT);
        }
        try {
            workbook.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the temporary files. */
    @Override
    public void close() {
        try {
            // An unfinished sheet still holds rows, and removing its file without them is logged as a failure.
            sheet.flushRows();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void properties() {
        var core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setCreator(t("office.creator"));
        core.setTitle(PlainText.clean(layout.title()));
    }

    private void paper() {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(layout.paper() == Paper.A3 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setCenter(t("office.write.pageOf", "&P", "&N"));
        for (int i = 0; i < layout.columns().size(); i++) {
            sheet.setColumnWidth(i, layout.columns().get(i).width() * WIDTH_UNIT);
        }
    }

    private void head() {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < layout.columns().size(); i++) {
            row.createCell(i).setCellValue(layout.columns().get(i).title());
            row.getCell(i).setCellStyle(styles.head);
        }
        sheet.createFreezePane(layout.frozenColumns(), headRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
    }

    /** A line over the whole width. */
    private Row line(String text, CellStyle style) {
        Row row = sheet.createRow(next++);
        cells.put(row.createCell(0), CellValue.text(text));
        row.getCell(0).setCellStyle(style);
        if (layout.columns().size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(
                    row.getRowNum(), row.getRowNum(), 0, layout.columns().size() - 1));
        }
        return row;
    }
}
