package org.chainlead.office;

import java.util.List;

/**
 * One row that was read.
 *
 * @param sheet name of its sheet
 * @param number from 1, as spreadsheets count
 * @param cells from column 1 without gaps, up to the last one with something in it
 */
public record TableRow(String sheet, int number, List<TableCell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 1; an empty cell where there is nothing. */
    public TableCell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : TableCell.empty(sheet, number, column);
    }

    /** Nothing in it but what merged ranges filled in. */
    public boolean isOnlyMerged() {
        return cells.stream().allMatch(cell -> cell.isEmpty() || cell.merged());
    }
}
