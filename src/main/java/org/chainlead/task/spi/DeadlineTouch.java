package org.chainlead.task.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chainlead.common.Reason;
import org.chainlead.task.TaskId;

/**
 * Of modules above: what of theirs hangs on a task whose deadline or elements are to change, such as the projects it
 * carries. The source names only what the acting person may read.
 */
public interface DeadlineTouch {

    /** In words by task; tasks on which nothing hangs are left out. One statement, however many tasks. */
    Map<TaskId, List<Reason>> touched(Collection<TaskId> tasks);
}
