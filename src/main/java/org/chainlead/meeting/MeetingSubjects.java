package org.chainlead.meeting;

import java.util.Set;
import org.chainlead.audit.spi.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting belongs to the tasks on its agenda and to those it decided. */
@Component
class MeetingSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    MeetingSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return MeetingDesk.SUBJECT;
    }

    @Override
    public Set<String> tasksOf(String id) {
        return jdbc.sql("""
                        select cast(task_id as text) from agenda_item
                         where meeting_id = cast(:id as uuid) and task_id is not null
                        union select cast(task_id as text) from meeting_decision where meeting_id = cast(:id as uuid)""").param("id", id).query(String.class).set();
    }
}
