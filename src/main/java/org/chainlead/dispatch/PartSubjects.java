package org.chainlead.dispatch;

import java.util.Set;
import org.chainlead.audit.spi.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts belong to their task. */
@Component
class PartSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    PartSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return PartDesk.SUBJECT;
    }

    @Override
    public Set<String> tasksOf(String id) {
        return jdbc.sql("select task_id::text from report_part where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .set();
    }
}
