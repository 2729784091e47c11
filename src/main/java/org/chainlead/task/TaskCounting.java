package org.chainlead.task;

/** How a task counts in totals, as conditions on the alias {@code t}; one wording for the ledger and for the rounds. */
public final class TaskCounting {

    /**
     * In spite of an 延期 not done in the year of the first deadline (延期 moves no year's total). What was carried over counts
     * in its new plan by that plan's year.
     */
    public static final String MOVED_OUT_OF_YEAR = "(t.due_on <> t.original_due_on"
            + " and t.assigned_at is not null and t.state <> 'TERMINATED'"
            + " and t.carried_from_id is null and extract(year from t.original_due_on)"
            + " < extract(year from coalesce((t.completed_at at time zone 'Asia/Shanghai')::date, t.due_on)))";

    /** 未达: completed so, or moved out of the year of the first deadline. */
    static final String UNREACHED = "(t.unreached or " + MOVED_OUT_OF_YEAR + ")";

    /**
     * 逾期: by the first deadline the day {@code :lastOverdue} or one before it, and neither suspended nor handed in as
     * completed; what waits {@code :today} for the year's figure is not.
     */
    public static final String OVERDUE =
            "(t.counted_due_on <= :lastOverdue and t.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS')"
                    + " and (t.annual_data_on is null or t.annual_data_on < :today))";

    private TaskCounting() {}
}
