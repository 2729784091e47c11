package org.chainlead.task.spi;

import java.util.List;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskId;

/** What the acting person could do next about a task in another module: fill a report, reply to a notice. */
public interface NextStepSource {

    List<NextStep> nextSteps(TaskId task);
}
