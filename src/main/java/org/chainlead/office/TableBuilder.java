package org.chainlead.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainlead.common.Refusal;

/** Collects the cells of a file sheet by sheet and refuses as soon as a limit is passed. */
final class TableBuilder {

    private final String file;
    private final List<TableSheet> sheets = new ArrayList<>();
    private final TreeMap<Integer, TreeMap<Integer, TableCell>> current = new TreeMap<>();
    private String sheet = "";
    private int lastColumn;
    private int rows;
    private int cells;

    TableBuilder(String file) {
        this.file = file;
    }

    void begin(String name) {
        sheet = name;
        current.clear();
        lastColumn = 0;
    }

    /** Takes a cell into the sheet begun last; empty ones are left out. */
    void add(TableCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (cell.column() > TableLimits.COLUMNS) {
            throw Refusal.because("office.read.tooManyColumns", file, sheet, cell.address(), TableLimits.COLUMNS);
        }
        if (cell.text().length() > TableLimits.CELL_LENGTH) {
            throw Refusal.because("office.read.cellTooLong", file, sheet, cell.address(), TableLimits.CELL_LENGTH);
        }
        count(cell);
        lastColumn = Math.max(lastColumn, cell.column());
        current.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }

    /** Fills the value of the upper left cell into a merged range, as far as the sheet has rows and columns. */
    void merge(int firstRow, int firstColumn, int toRow, int toColumn) {
        TreeMap<Integer, TableCell> row = current.get(firstRow);
        TableCell value = row == null ? null : row.get(firstColumn);
        if (value == null) {
            return;
        }
        int lastFilledColumn = Math.min(toColumn, lastColumn);
        for (int r : List.copyOf(current.subMap(firstRow, true, toRow, true).keySet())) {
            for (int c = firstColumn; c <= lastFilledColumn; c++) {
                if (r != firstRow || c != firstColumn) {
                    add(value.copiedTo(r, c));
                }
            }
        }
    }

    void end(boolean hidden) {
        if (current.isEmpty()) {
            return;
        }
        if (sheets.size() == TableLimits.SHEETS) {
            throw Refusal.because("office.read.tooManySheets", file, TableLimits.SHEETS);
        }
        List<TableRow> found = new ArrayList<>(current.size());
        current.forEach((number, filled) -> found.add(row(number, filled)));
        sheets.add(new TableSheet(sheet, hidden, found));
    }

    TableFile build() {
        if (sheets.isEmpty()) {
            throw Refusal.because("office.read.nothing", file);
        }
        return new TableFile(file, sheets);
    }

    private void count(TableCell cell) {
        if (!current.containsKey(cell.row()) && ++rows > TableLimits.ROWS) {
            throw Refusal.because("office.read.tooManyRows", file, sheet, cell.row(), TableLimits.ROWS);
        }
        if (++cells > TableLimits.CELLS) {
            throw Refusal.because("office.read.tooManyCells", file, sheet, cell.address(), TableLimits.CELLS);
        }
    }

    private TableRow row(int number, Map<Integer, TableCell> filled) {
        List<TableCell> all = new ArrayList<>();
        filled.forEach((column, cell) -> {
            while (all.size() < column - 1) {
                all.add(TableCell.empty(sheet, number, all.size() + 1));
            }
            all.add(cell);
        });
        return new TableRow(sheet, number, all);
    }
}
