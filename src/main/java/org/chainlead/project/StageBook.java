package org.chainlead.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where projects stood, as rows. */
@Repository
class StageBook {

    private final JdbcClient jdbc;

    StageBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first stage, or the one after {@link #leave}. */
    void enter(UUID project, ProjectStage stage, LocalDate on, String reason, String who, OffsetDateTime now) {
        jdbc.sql("""
                        insert into project_stage_stay (id, project_id, stage, entered_on, reason, recorded_name,
                               recorded_at)
                        values (:id, :project, :stage, :on, :reason, :who, :now)""")
                .param("id", UUID.randomUUID())
                .param("project", project)
                .param("stage", stage.name())
                .param("on", on)
                .param("reason", reason)
                .param("who", who)
                .param("now", now)
                .update();
    }

    void leave(UUID project, LocalDate on) {
        jdbc.sql("update project_stage_stay set left_on = :on where project_id = :project and left_on is null")
                .param("on", on)
                .param("project", project)
                .update();
    }

    void stand(UUID project, ProjectStage stage) {
        jdbc.sql("update major_project set stage = :stage where id = :project")
                .param("stage", stage.name())
                .param("project", project)
                .update();
    }

    LocalDate since(UUID project) {
        return jdbc.sql("select entered_on from project_stage_stay where project_id = :project and left_on is null")
                .param("project", project)
                .query(LocalDate.class)
                .single();
    }

    /** The newest first. */
    List<StageStay> of(UUID project) {
        return jdbc.sql("""
                        select * from project_stage_stay where project_id = :project
                         order by left_on is null desc, recorded_at desc, entered_on desc""")
                .param("project", project)
                .query((row, n) -> stay(row))
                .list();
    }

    private static StageStay stay(ResultSet row) throws SQLException {
        return new StageStay(
                ProjectStage.valueOf(row.getString("stage")),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("reason"),
                row.getString("recorded_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
