package org.chainlead.task;

import java.util.List;
import java.util.Set;

/**
 * What is to be exported: exactly what the screen shows.
 *
 * @param columns in the order shown
 * @param only the selected rows; empty for the whole filter
 */
public record ExportOrder(
        TaskFilter filter, TaskSort sort, boolean ascending, List<TaskColumn> columns, Set<TaskId> only) {

    public ExportOrder {
        columns = List.copyOf(columns);
        only = Set.copyOf(only);
    }
}
