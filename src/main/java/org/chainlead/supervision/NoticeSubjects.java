package org.chainlead.supervision;

import java.util.Set;
import org.chainlead.audit.spi.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices belong to the tasks they are about. */
@Component
class NoticeSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    NoticeSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return NoticeDesk.SUBJECT;
    }

    @Override
    public Set<String> tasksOf(String id) {
        return jdbc.sql("select task_id::text from notice_task where notice_id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .set();
    }
}
