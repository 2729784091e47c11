package org.chainlead.importing;

import org.chainlead.common.Reason;

/**
 * What is wrong with, or worth a look at, one cell.
 *
 * @param address as spreadsheets write it, such as C5; the row number alone when it concerns the whole row
 * @param blocking an error stops the import, a warning does not
 */
public record CellProblem(int row, String address, boolean blocking, Reason reason) {

    public static CellProblem error(int row, String address, String key, Object... arguments) {
        return new CellProblem(row, address, true, Reason.of(key, arguments));
    }

    public static CellProblem warning(int row, String address, String key, Object... arguments) {
        return new CellProblem(row, address, false, Reason.of(key, arguments));
    }
}
