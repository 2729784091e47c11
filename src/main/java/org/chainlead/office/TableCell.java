package org.chainlead.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell that was read.
 *
 * @param sheet name of its sheet
 * @param row from 1, as spreadsheets count
 * @param column from 1
 * @param text as displayed, without spaces around it; empty when there is nothing
 * @param number only of {@link CellKind#NUMBER}
 * @param date only of {@link CellKind#DATE}; a time of day is dropped, it stays in the text
 * @param merged true when the value was filled in from the upper left cell of a merged range
 */
public record TableCell(
        String sheet,
        int row,
        int column,
        CellKind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        boolean merged) {

    static TableCell empty(String sheet, int row, int column) {
        return new TableCell(sheet, row, column, CellKind.EMPTY, "", null, null, false);
    }

    static TableCell text(String sheet, int row, int column, String text) {
        String trimmed = PlainText.trim(PlainText.clean(text));
        CellKind kind = trimmed.isEmpty() ? CellKind.EMPTY : CellKind.TEXT;
        return new TableCell(sheet, row, column, kind, trimmed, null, null, false);
    }

    static TableCell number(String sheet, int row, int column, String text, BigDecimal number) {
        return new TableCell(sheet, row, column, CellKind.NUMBER, PlainText.trim(text), number, null, false);
    }

    static TableCell date(String sheet, int row, int column, String text, LocalDate date) {
        return new TableCell(sheet, row, column, CellKind.DATE, PlainText.trim(text), null, date, false);
    }

    /** The same value at another place of a merged range. */
    TableCell copiedTo(int otherRow, int otherColumn) {
        return new TableCell(sheet, otherRow, otherColumn, kind, text, number, date, true);
    }

    public boolean isEmpty() {
        return kind == CellKind.EMPTY;
    }

    /** The address as spreadsheets write it, e.g. {@code C5}. */
    public String address() {
        return TableSheet.columnName(column) + row;
    }

    /** The number typed, or the one written as text (full-width digits, thousands separators allowed). */
    public Optional<BigDecimal> asNumber() {
        return number != null ? Optional.of(number) : Numbers.parse(text);
    }

    /**
     * The date typed, or the one written as text. A cell that shows only a month means its last day, although the
     * spreadsheet keeps its first.
     *
     * @param defaultYear year of a date that names none
     */
    public Optional<LocalDate> asDate(int defaultYear) {
        Optional<LocalDate> shown = ChineseDates.parse(text, defaultYear);
        if (date == null) {
            return shown;
        }
        LocalDate end = YearMonth.from(date).atEndOfMonth();
        return Optional.of(date.getDayOfMonth() == 1 && shown.equals(Optional.of(end)) ? end : date);
    }
}
