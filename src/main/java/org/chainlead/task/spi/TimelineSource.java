package org.chainlead.task.spi;

import java.util.List;
import org.chainlead.task.TaskId;
import org.chainlead.task.TimelineItem;

/**
 * A module's entries in a task's one timeline: reports, notices, instructions. The source leaves out what the acting
 * person may not read.
 */
public interface TimelineSource {

    List<TimelineItem> items(TaskId task);
}
