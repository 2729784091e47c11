package org.chainlead.objection;

import java.util.List;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.NextStepSource;
import org.springframework.stereotype.Component;

/** 申辩 on the task's page, never the primary button as long as there is anything else to do. */
@Component
class ObjectionNextSteps implements NextStepSource {

    private static final int LAST = 1;

    private final Contestables contestables;
    private final Access access;
    private final CurrentUser user;

    ObjectionNextSteps(Contestables contestables, Access access, CurrentUser user) {
        this.contestables = contestables;
        this.access = access;
        this.user = user;
    }

    @Override
    public List<NextStep> nextSteps(TaskId task) {
        boolean open = access.may("objection.raise")
                && contestables.of(user.actor().unit()).stream()
                        .anyMatch(one -> one.task().equals(task));
        return open ? List.of(new NextStep("objection.next", Objections.PAGE, LAST)) : List.of();
    }
}
