package org.chainlead.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list looks on paper: title, lines below it (filter in words, time, who exported), header row, foot.
 *
 * @param name of the sheet; characters a sheet name may not hold are replaced, at most 31 are kept
 * @param frozenColumns columns on the left that stay while scrolling
 * @param foot null for a list nobody stamps
 */
public record SheetLayout(
        String name,
        String title,
        List<String> subLines,
        List<SheetColumn> columns,
        int frozenColumns,
        Paper paper,
        @Nullable FormFoot foot) {

    public SheetLayout {
        subLines = List.copyOf(subLines);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A sheet needs a column");
        }
        if (frozenColumns < 0 || frozenColumns > columns.size()) {
            throw new IllegalArgumentException("Cannot freeze " + frozenColumns + " columns");
        }
    }

    /** A4 landscape, no lines below the title, nothing frozen but the header row, no foot. */
    public static SheetLayout of(String title, List<SheetColumn> columns) {
        return new SheetLayout(title, title, List.of(), columns, 0, Paper.A4, null);
    }

    public SheetLayout withSubLines(List<String> lines) {
        return new SheetLayout(name, title, lines, columns, frozenColumns, paper, foot);
    }

    public SheetLayout withFrozenColumns(int count) {
        return new SheetLayout(name, title, subLines, columns, count, paper, foot);
    }

    public SheetLayout on(Paper other) {
        return new SheetLayout(name, title, subLines, columns, frozenColumns, other, foot);
    }

    public SheetLayout withFoot(FormFoot line) {
        return new SheetLayout(name, title, subLines, columns, frozenColumns, paper, line);
    }
}
