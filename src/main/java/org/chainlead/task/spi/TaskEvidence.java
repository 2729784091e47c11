package org.chainlead.task.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chainlead.task.TaskId;

/** Of modules above: files handed in as evidence of how tasks go. */
public interface TaskEvidence {

    /**
     * A file of a task that is evidence more than once.
     *
     * @param name as handed in with the task
     * @param sha256 of its content, by which it is the same file
     * @param uses in how many reports of any task or month it was handed in
     */
    record RepeatedFile(String name, String sha256, int uses) {}

    /** The files of these tasks that are evidence elsewhere too; by whatever name. One statement, however many tasks. */
    Map<TaskId, List<RepeatedFile>> repeated(Collection<TaskId> tasks);
}
