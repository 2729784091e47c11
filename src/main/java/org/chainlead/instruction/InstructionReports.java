package org.chainlead.instruction;

import java.util.List;
import java.util.UUID;
import org.chainlead.org.LeaderPostId;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.ReportsToLeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A task that words joined is a 批示 matter too: the leader is told of the result before 销号. */
@Component
class InstructionReports implements ReportsToLeader {

    private final JdbcClient jdbc;

    InstructionReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LeaderPostId> posts(TaskId task) {
        return jdbc.sql("""
                        select distinct post_id from instruction
                         where task_id = :task and state = 'DECIDED' and handling = 'HANDLE_JOIN'""").param("task", task.uuid()).query(UUID.class).list().stream()
                .map(LeaderPostId::new)
                .toList();
    }
}
