package org.chainlead.objection;

import java.util.Set;
import org.chainlead.audit.spi.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 申辩 belong to the task of the act they answer to. */
@Component
class ObjectionSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    ObjectionSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Objections.SUBJECT;
    }

    @Override
    public Set<String> tasksOf(String id) {
        return jdbc.sql("select task_id::text from objection where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .set();
    }
}
