package org.chainlead.dispatch;

import java.time.YearMonth;
import org.chainlead.task.TaskId;

/** The page of a task's report of a month. */
public final class ReportAddress {

    private ReportAddress() {}

    public static String of(TaskId task, YearMonth month) {
        return "tasks/" + task + "/reports/" + month;
    }
}
