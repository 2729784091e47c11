package org.chainlead.office;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One sheet that was read.
 *
 * @param name as on its tab; for .csv and pasted tables a word for it
 * @param hidden true when the spreadsheet hides it, as it often does with lists of choices
 * @param rows only those with something in them, in order; their numbers may have gaps
 */
public record TableSheet(String name, boolean hidden, List<TableRow> rows) {

    private static final int LETTERS = 26;
    private static final Comparator<TableRow> BY_NUMBER = Comparator.comparingInt(TableRow::number);

    public TableSheet {
        rows = List.copyOf(rows);
    }

    /** Number of the last column with something in it, from 1; 0 for an empty sheet. */
    public int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The row of a number; empty where there is nothing. */
    public TableRow row(int number) {
        int index = Collections.binarySearch(rows, new TableRow(name, number, List.of()), BY_NUMBER);
        return index >= 0 ? rows.get(index) : new TableRow(name, number, List.of());
    }

    /** The letters of a column counted from 1: A, B, … Z, AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return name.toString();
    }
}
