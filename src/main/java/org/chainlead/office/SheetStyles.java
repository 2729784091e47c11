package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks of an exported sheet; made once a workbook, since a workbook holds only so many. */
final class SheetStyles {

    private static final short TITLE_SIZE = 18;
    private static final short SIZE = 11;

    final CellStyle title;
    final CellStyle line;
    final CellStyle head;
    final CellStyle text;
    /** For text that begins like a formula: shown and kept as text even when somebody edits the cell. */
    final CellStyle quoted;

    final CellStyle number;
    final CellStyle date;
    final CellStyle time;

    private final Workbook workbook;

    SheetStyles(Workbook workbook) {
        this.workbook = workbook;
        title = style(font("office.font.title", TITLE_SIZE, false));
        title.setAlignment(HorizontalAlignment.CENTER);
        line = style(font("office.font.sheet", SIZE, false));
        head = bordered(font("office.font.sheet", SIZE, true));
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Font plain = font("office.font.sheet", SIZE, false);
        text = formatted(plain, "@");
        quoted = formatted(plain, "@");
        quoted.setQuotePrefixed(true);
        number = formatted(plain, "General");
        date = formatted(plain, "yyyy-mm-dd");
        time = formatted(plain, "yyyy-mm-dd hh:mm");
    }

    private CellStyle formatted(Font font, String format) {
        CellStyle style = bordered(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle bordered(Font font) {
        CellStyle style = style(font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle style(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private Font font(String nameKey, short size, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(t(nameKey));
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        return font;
    }
}
