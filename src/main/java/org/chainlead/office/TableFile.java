package org.chainlead.office;

import java.util.List;

/**
 * A table file that was read and found harmless.
 *
 * @param name of the file
 * @param sheets in the order of their tabs, the empty ones left out; at least one
 */
public record TableFile(String name, List<TableSheet> sheets) {

    public TableFile {
        sheets = List.copyOf(sheets);
    }

    /** The sheet people see first: the first that is not hidden, or the first. */
    public TableSheet firstVisible() {
        return sheets.stream().filter(sheet -> !sheet.hidden()).findFirst().orElse(sheets.getFirst());
    }
}
