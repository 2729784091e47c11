package org.chainlead.bulletin;

import java.util.Set;
import org.chainlead.audit.spi.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A 通报 belongs to the tasks its lines name. */
@Component
class BulletinSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    BulletinSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return BulletinDesk.SUBJECT;
    }

    @Override
    public Set<String> tasksOf(String id) {
        return jdbc.sql("select task_id::text from bulletin_line where bulletin_id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .set();
    }
}
