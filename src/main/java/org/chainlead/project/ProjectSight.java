package org.chainlead.project;

import org.chainlead.common.Reason;
import org.chainlead.org.Access;
import org.springframework.stereotype.Component;

/**
 * Which projects the acting person sees: the one place for it. All that are here stand in a published list, so that
 * whoever may read the list sees each of them.
 */
@Component
class ProjectSight {

    private final Access access;

    ProjectSight(Access access) {
        this.access = access;
    }

    /** As a condition of a query, on the alias {@code p}. */
    String condition() {
        return String.valueOf(seesAll());
    }

    /**
     * What a person is told of a similar project that is already there; one who does not see it learns no more than that
     * there is one.
     */
    Reason similar(Object... facts) {
        return similar(seesAll(), facts);
    }

    static Reason similar(boolean sees, Object... facts) {
        return sees ? Reason.of("project.import.same.existing", facts) : Reason.of("project.import.same.hidden");
    }

    private boolean seesAll() {
        return access.may("project.list");
    }
}
