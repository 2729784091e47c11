package org.chainlead.export;

import java.util.List;
import java.util.function.Consumer;
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
 * @param rows what the query of the screen itself finds, under the acting person's rights
 */
public record ListSheet<T>(String title, String filter, List<Column<T>> columns, Rows<T> rows) {

    private static final int PAGE = 500;

    public ListSheet {
        columns = List.copyOf(columns);
    }

    /** @param width as {@link SheetColumn} has it */
    public record Column<T>(String title, int width, Function<T, CellValue> value) {

        public static <T> Column<T> text(String title, int width, Function<T, String> value) {
            return new Column<>(title, width, row -> CellValue.text(value.apply(row)));
        }
    }

    /** Of a list read page by page, as its screen reads it. */
    public ListSheet(String title, String filter, List<Column<T>> columns, Pages<T> pages) {
        this(title, filter, columns, (Rows<T>) to -> each(pages, to));
    }

    private static <T> void each(Pages<T> pages, Consumer<T> to) {
        Page<T> page;
        int read = 0;
        do {
            page = pages.page(read, PAGE);
            page.rows().forEach(to);
            read += page.rows().size();
        } while (!page.rows().isEmpty() && read < page.total());
    }

    /** Reads the whole list, row by row. */
    @FunctionalInterface
    public interface Rows<T> {

        void each(Consumer<T> to);
    }

    /** Reads a part of the list; gives at most its own largest page, so what came decides where the next part begins. */
    @FunctionalInterface
    public interface Pages<T> {

        Page<T> page(int offset, int limit);
    }
}
