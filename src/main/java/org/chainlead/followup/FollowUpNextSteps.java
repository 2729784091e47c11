package org.chainlead.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainlead.org.Access;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.NextStepSource;
import org.springframework.stereotype.Component;

/** On the page of a drawn task: the finding to record for the 督查员, the decision on a gap for the head. */
@Component
class FollowUpNextSteps implements NextStepSource {

    private static final int URGENT = 80;
    private static final int NORMAL = 40;

    private final FollowUpBook book;
    private final Access access;

    FollowUpNextSteps(FollowUpBook book, Access access) {
        this.book = book;
        this.access = access;
    }

    @Override
    public List<NextStep> nextSteps(TaskId task) {
        if (!access.may("followup.check") && !access.may("followup.decide")) {
            return List.of();
        }
        return book.list("c.task_id = :task and c.state in ('PENDING', 'GAP')", Map.of("task", task.uuid())).stream()
                .map(row -> step(row.view()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<NextStep> step(FollowUpRow row) {
        if (row.state() == FollowUpState.GAP) {
            return access.may("followup.decide")
                    ? Optional.of(new NextStep("followup.next.decide", FollowUps.link(row.id()), URGENT))
                    : Optional.empty();
        }
        return access.may("followup.check")
                ? Optional.of(new NextStep("followup.next.check", FollowUps.link(row.id()), NORMAL))
                : Optional.empty();
    }
}
