package org.chainlead.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chainlead.export.ExportedList;

/**
 * What stands in an exported list: days as they are shown, other numbers as they are kept.
 *
 * @param lines the rows between head and foot
 */
public record OpenedList(
        String name, String title, String filter, String by, List<String> heads, List<List<String>> lines) {

    /** Title, filter, who and when. */
    private static final int HEAD = 3;

    public static OpenedList of(ExportedList list) {
        try (InputStream content = list.open()) {
            List<List<String>> all = cells(content);
            assertThat(all).hasSize(HEAD + 2 + list.rows());
            return new OpenedList(
                    list.name(),
                    all.get(0).getFirst(),
                    all.get(1).getFirst(),
                    all.get(2).getFirst(),
                    all.get(HEAD),
                    all.subList(HEAD + 1, all.size() - 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<String> column(int index) {
        return lines.stream().map(line -> line.get(index)).toList();
    }

    /** All cells of the first sheet. */
    public static List<List<String>> cells(InputStream content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(content)) {
            DataFormatter format = new DataFormatter();
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    Cell cell = row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    boolean day = cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
                    cells.add(
                            cell.getCellType() == CellType.NUMERIC && !day
                                    ? BigDecimal.valueOf(cell.getNumericCellValue())
                                            .stripTrailingZeros()
                                            .toPlainString()
                                    : format.formatCellValue(cell));
                }
                rows.add(cells);
            }
            return rows;
        }
    }
}
