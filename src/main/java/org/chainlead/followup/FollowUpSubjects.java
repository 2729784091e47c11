package org.chainlead.followup;

import java.util.Set;
import org.chainlead.audit.spi.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A 回头看 belongs to the task it looks back on. */
@Component
class FollowUpSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    FollowUpSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return FollowUps.SUBJECT;
    }

    @Override
    public Set<String> tasksOf(String id) {
        return jdbc.sql("select task_id::text from follow_up_check where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .set();
    }
}
