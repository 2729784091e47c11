package org.chainlead.dispatch;

import java.util.Set;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides how much of a task's reports the acting person reads. */
@Component
class ReportReaders {

    private final ReportedTasks tasks;
    private final TaskScope scope;
    private final Access access;
    private final CurrentUser user;

    ReportReaders(ReportedTasks tasks, TaskScope scope, Access access, CurrentUser user) {
        this.tasks = tasks;
        this.scope = scope;
        this.access = access;
        this.user = user;
    }

    /** Nothing when the person sees no reports of the task at all. */
    @Nullable
    Reader of(TaskId task) {
        return of(task, scope.relations(task));
    }

    @Nullable
    Reader of(TaskId task, Set<Relation> relations) {
        if (!access.may("dispatch.view", relations)) {
            return null;
        }
        if (relations.contains(Relation.OWN_UNIT)) {
            return Reader.INSIDE;
        }
        boolean reviews = user.actor().isOffice()
                || (relations.contains(Relation.PARENT_LEAD) && tasks.get(task).reviewer() != null);
        return reviews ? Reader.REVIEWER : Reader.PUBLIC;
    }
}
