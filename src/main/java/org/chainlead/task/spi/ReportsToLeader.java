package org.chainlead.task.spi;

import java.util.List;
import org.chainlead.org.LeaderPostId;
import org.chainlead.task.TaskId;

/** Of modules above: the leaders to whom the result of a task has to be reported before 销号, beside its own source. */
public interface ReportsToLeader {

    /** Empty when nobody beside waits for the report. */
    List<LeaderPostId> posts(TaskId task);
}
