package org.chainlead.meeting;

import java.util.Optional;
import org.chainlead.common.Reason;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.HandOutGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 纪要未签发: a decision is neither put forward nor handed out before the minutes are signed or the chair says at once. */
@Component
class MeetingGate implements HandOutGate {

    private final JdbcClient jdbc;

    MeetingGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Reason> waits(TaskId task) {
        return jdbc.sql("""
                        select m.name from meeting_decision d join meeting m on m.id = d.meeting_id
                         where d.task_id = :task and m.state <> 'SIGNED' and d.at_once_by is null""")
                .param("task", task.uuid())
                .query(String.class)
                .optional()
                .map(name -> Reason.of("meeting.refused.notSigned", name));
    }
}
