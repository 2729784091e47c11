package org.chainlead.audit.spi;

import java.util.Set;

/**
 * Tells to which tasks the subjects of one kind belong, e.g. a report to its task: a 调阅单 names tasks and opens what
 * belongs to them. Implemented by the module that owns the kind.
 */
public interface TaskSubjects {

    /** Kind of subject, as it stands in the trail. */
    String kind();

    /** Identities of the tasks; empty when there is none. */
    Set<String> tasksOf(String id);
}
