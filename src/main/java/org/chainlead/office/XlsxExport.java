package org.chainlead.office;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Lists as .xlsx that WPS, Excel and LibreOffice open without complaint: dates are dates, numbers are numbers, text is
 * text. Rows are streamed, so a list of any length needs the same small memory.
 */
public final class XlsxExport {

    private XlsxExport() {}

    /** Writes all rows; an exception thrown by the iterator leaves the stream untouched. The stream stays open. */
    public static void write(SheetLayout layout, Iterator<List<CellValue>> rows, OutputStream out) {
        try (SheetWriter writer = open(layout, out)) {
            rows.forEachRemaining(writer::row);
            writer.finish();
        }
    }

    /** For rows that come by pushing; the caller finishes and closes. */
    public static SheetWriter open(SheetLayout layout, OutputStream out) {
        return new SheetWriter(layout, out);
    }
}
