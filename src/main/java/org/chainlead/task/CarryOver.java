package org.chainlead.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of 年度结转 with what came of it.
 *
 * @param approved absent while nobody has decided; false when it was returned
 * @param mayDecide whether the acting person may decide it now
 */
public record CarryOver(
        CarryOverId id,
        String planName,
        LocalDate startsOn,
        LocalDate dueOn,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable Boolean approved,
        String decisionReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        boolean mayDecide,
        List<Row> rows) {

    public CarryOver {
        rows = List.copyOf(rows);
    }

    /** Something is left to carry: nobody has decided, or a row was refused and may be tried again. */
    public boolean isOpen() {
        return approved == null || approved && rows.stream().anyMatch(row -> row.carried() == null);
    }

    /**
     * A task of it.
     *
     * @param firstDue the first deadline, kept for ever
     * @param children open children that go with it
     * @param carried the new task; absent as long as there is none
     * @param refused why it cannot be carried, or could not; empty when nothing stands against it
     */
    public record Row(
            TaskId task,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate firstDue,
            long children,
            @Nullable TaskId carried,
            String refused) {}
}
