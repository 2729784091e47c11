package org.chainlead.task.spi;

import java.util.List;
import org.chainlead.task.ClosureCheck;
import org.chainlead.task.TaskId;

/** A module's say on whether a task may be completed: an unanswered notice, an unaccepted report. */
public interface ClosureCondition {

    /** Every check with its result, fulfilled ones too: the task page shows them as a list. */
    List<ClosureCheck> check(TaskId task);
}
