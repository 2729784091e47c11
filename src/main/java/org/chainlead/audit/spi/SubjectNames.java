package org.chainlead.audit.spi;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how people call the subjects of one kind, e.g. a task by its 督查编号. The auditor reads these names without any
 * 调阅单, so they carry no content: a number, not a title. Implemented by the module that owns the kind.
 */
public interface SubjectNames {

    /** Kind of subject, as it stands in the trail. */
    String kind();

    /** Names by identity, in one query; what has no name is absent. */
    Map<String, String> names(Collection<String> ids);

    /** Identity of the subject with exactly this name. */
    Optional<String> find(String name);
}
