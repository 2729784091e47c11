package org.chainlead.meeting;

import java.util.List;
import org.chainlead.org.Access;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.NextStepSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From a draft 纪要未签发 to the meeting that decided it. */
@Component
class MeetingNextSteps implements NextStepSource {

    private static final int NORMAL = 30;

    private final JdbcClient jdbc;
    private final MeetingScope scope;
    private final Access access;

    MeetingNextSteps(JdbcClient jdbc, MeetingScope scope, Access access) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.access = access;
    }

    @Override
    public List<NextStep> nextSteps(TaskId task) {
        if (!access.may("meeting.paper")) {
            return List.of();
        }
        return jdbc.sql("select cast(m.id as text) from meeting_decision d join meeting m on m.id = d.meeting_id"
                        + " where d.task_id = :task and d.handed_out_at is null and "
                        + scope.condition("meeting.paper"))
                .params(scope.parameters())
                .param("task", task.uuid())
                .query((row, n) -> new NextStep("meeting.next.unsigned", "meetings/" + row.getString(1), NORMAL))
                .list();
    }
}
