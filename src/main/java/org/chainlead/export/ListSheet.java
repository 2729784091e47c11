package org.chainlead.export;

import java.util.List;
import java.util.function.Function;
import org.chainlead.common.Page;
import org.chainlead.office.CellValue;
import org.chainlead.office.SheetColumn;

/**
 * A list as its screen shows it.
 *
 * @param title name of the list, and of the file
 * @param filter what it was narrowed to, in words
 * @param columns in the order shown; two lights in one cell of the screen are two columns
 * @param rows the query of the screen itself, under the acting person's rights
 */
public record ListSheet<T>(String title, String filter, List<Column<T>> columns, Rows<T> rows) {

    public ListSheet {
        columns = List.copyOf(columns);
    }

    /** @param width as {@link SheetColumn} has it */
    public record Column<T>(String title, int width, Function<T, CellValue> value) {

        public static <T> Column<T> text(String title, int width, Function<T, String> value) {
            return new Column<>(title, width, row -> CellValue.text(value.apply(row)));
        }
    }

    /** Reads a part of the list. */
    @FunctionalInterface
    public interface Rows<T> {

        Page<T> page(int offset, int limit);
    }
}
