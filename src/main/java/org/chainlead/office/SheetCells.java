package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;

/** Puts values into cells so that a spreadsheet shows what the screen showed. */
final class SheetCells {

    /** A spreadsheet keeps 15 significant digits. */
    private static final int MAX_DIGITS = 15;

    /** Before it, spreadsheets disagree about the calendar. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    /** What a spreadsheet takes for the beginning of a formula or a command (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'";

    /** Reads as an escaped character in a spreadsheet's XML; its underscore is itself escaped (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final SheetStyles styles;
    private final String cutMark = t("office.write.cut");

    SheetCells(SheetStyles styles) {
        this.styles = styles;
    }

    void put(Cell cell, CellValue value) {
        switch (value) {
            case CellValue.Text text -> text(cell, text.text());
            case CellValue.Decimal decimal -> number(cell, decimal.number());
            case CellValue.Day day -> day(cell, day.date());
            case CellValue.Moment moment -> {
                cell.setCellValue(moment.time());
                cell.setCellStyle(styles.time);
            }
            case CellValue.Empty empty -> cell.setCellStyle(styles.text);
        }
    }

    private void text(Cell cell, String raw) {
        String text = PlainText.cut(PlainText.clean(raw), PlainText.MAX_CELL, cutMark);
        cell.setCellValue(escaped(text));
        cell.setCellStyle(beginsLikeAFormula(text) ? styles.quoted : styles.text);
    }

    private void number(Cell cell, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > MAX_DIGITS) {
            text(cell, number.toPlainString());
        } else {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.number);
        }
    }

    private void day(Cell cell, LocalDate date) {
        if (date.isBefore(FIRST_DATE)) {
            text(cell, date.toString());
        } else {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date);
        }
    }

    static String escaped(String text) {
        String escaped = text.indexOf('_') < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
        return escaped.length() <= PlainText.MAX_CELL ? escaped : text;
    }

    private static boolean beginsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
