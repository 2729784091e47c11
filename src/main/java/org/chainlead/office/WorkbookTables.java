package org.chainlead.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** Takes the cells out of a workbook. Formulas are never computed: what the file remembers of them counts. */
final class WorkbookTables {

    /** What stands for every error value; which one it was helps nobody who imports it. */
    private static final String ERROR = "#ERROR";

    private static final String GENERAL = "General";

    /** Date formats of the Chinese spreadsheets that a file names by number only (ECMA-376 part 1, 18.8.30, zh-cn). */
    private static final Set<Integer> CHINESE_DAYS = Set.of(28, 29, 30, 31, 51, 53, 54, 58);

    /** Those that show a year and a month only. */
    private static final Set<Integer> CHINESE_MONTHS = Set.of(27, 36, 50, 52, 57);

    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private final TableBuilder tables;
    private final boolean from1904;

    private WorkbookTables(TableBuilder tables, boolean from1904) {
        this.tables = tables;
        this.from1904 = from1904;
    }

    static TableFile read(String file, Workbook workbook) {
        TableBuilder tables = new TableBuilder(file);
        boolean from1904 = workbook instanceof Date1904Support dates && dates.isDate1904();
        WorkbookTables reader = new WorkbookTables(tables, from1904);
        int index = 0;
        for (Sheet sheet : workbook) {
            reader.read(sheet, workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index));
            index++;
        }
        return tables.build();
    }

    private void read(Sheet sheet, boolean hidden) {
        tables.begin(sheet.getSheetName());
        for (Row row : sheet) {
            for (Cell cell : row) {
                tables.add(cell(sheet.getSheetName(), cell));
            }
        }
        // Only now: a streamed sheet names its merged ranges after its rows.
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            tables.merge(
                    range.getFirstRow() + 1,
                    range.getFirstColumn() + 1,
                    range.getLastRow() + 1,
                    range.getLastColumn() + 1);
        }
        tables.end(hidden);
    }

    private TableCell cell(String sheet, Cell cell) {
        int row = cell.getRowIndex() + 1;
        int column = cell.getColumnIndex() + 1;
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(sheet, row, column, cell);
            case BOOLEAN ->
                TableCell.text(
                        sheet,
                        row,
                        column,
                        String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT));
            case STRING -> TableCell.text(sheet, row, column, cell.getStringCellValue());
            case ERROR -> TableCell.text(sheet, row, column, ERROR);
            default -> TableCell.empty(sheet, row, column);
        };
    }

    private TableCell number(String sheet, int row, int column, Cell cell) {
        double value = cell.getNumericCellValue();
        CellStyle style = cell.getCellStyle();
        int index = style == null ? 0 : style.getDataFormat();
        String format = style == null ? null : style.getDataFormatString();
        LocalDate date = date(value, index, format);
        if (date != null) {
            return TableCell.date(sheet, row, column, shown(date, value, index, format), date);
        }
        BigDecimal number = new BigDecimal(NumberToTextConverter.toText(value));
        return TableCell.number(sheet, row, column, shown(value, number, index, format), number);
    }

    private @Nullable LocalDate date(double value, int index, @Nullable String format) {
        boolean dateFormat = CHINESE_DAYS.contains(index) || (format != null && DateUtil.isADateFormat(index, format));
        // Below one day it is a time of day, not a date.
        if (!dateFormat || value < 1 || !DateUtil.isValidExcelDate(value)) {
            return null;
        }
        LocalDateTime time = DateUtil.getLocalDateTime(value, from1904);
        return time == null ? null : time.toLocalDate();
    }

    private static boolean chinese(int index) {
        return CHINESE_DAYS.contains(index) || CHINESE_MONTHS.contains(index);
    }

    private String shown(LocalDate date, double value, int index, @Nullable String format) {
        if (CHINESE_MONTHS.contains(index)) {
            return YearMonth.from(date).toString();
        }
        // The library shows the quotes and backslashes before the words of a date; Chinese words need none.
        String bare = format == null ? null : format.replaceAll("[\"\\\\]", "");
        return CHINESE_DAYS.contains(index) ? date.toString() : display(value, index, bare);
    }

    /** Without a format a long number is shown whole, not as 1.38E+10 as a narrow column would. */
    private String shown(double value, BigDecimal number, int index, @Nullable String format) {
        return format == null || format.equals(GENERAL) ? number.toPlainString() : display(value, index, format);
    }

    private String display(double value, int index, @Nullable String format) {
        return formatter.formatRawCellContents(value, index, format == null ? GENERAL : format, from1904);
    }
}
