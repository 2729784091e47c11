package org.chainlead.instruction;

import java.util.Set;
import org.chainlead.audit.spi.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 批示 belong to the task they were written on, and to the one they became. */
@Component
class InstructionSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    InstructionSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return InstructionDesk.SUBJECT;
    }

    @Override
    public Set<String> tasksOf(String id) {
        return jdbc.sql("""
                        select t.id::text from instruction i join task t on t.id in (i.task_id, i.made_task_id)
                         where i.id = cast(:id as uuid)""").param("id", id).query(String.class).set();
    }
}
