package org.chainlead.task.ui;

import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskSort;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger shows, as it stands in the address.
 *
 * @param view the saved view one came from
 * @param due takes the place of the filter's dates, counted from today
 */
record LedgerState(
        @Nullable UUID view, TaskFilter filter, @Nullable DueWithin due, TaskSort sort, boolean ascending) {

    static final LedgerState START = of(TaskFilter.all());

    static LedgerState of(TaskFilter filter) {
        return new LedgerState(null, filter, null, TaskSort.NUMBER, true);
    }

    /** The filter with the dates of this day. */
    TaskFilter on(LocalDate today) {
        return due == null ? filter : filter.withDue(due.from(today), due.to(today));
    }

    LedgerState sortedBy(TaskSort changed, boolean upwards) {
        return new LedgerState(view, filter, due, changed, upwards);
    }

    LedgerState from(@Nullable UUID savedView) {
        return new LedgerState(savedView, filter, due, sort, ascending);
    }

    /** Whether both show the same rows in the same order, whatever view they came from. */
    boolean showsTheSame(LedgerState other) {
        return from(null).equals(other.from(null));
    }
}
