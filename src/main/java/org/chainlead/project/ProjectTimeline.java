package org.chainlead.project;

import static org.chainlead.common.Texts.t;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.task.TaskId;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.task.spi.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects that belong to a task, in its timeline, with the stage they stand at. */
@Component
class ProjectTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final Access access;

    ProjectTimeline(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public List<TimelineItem> items(TaskId task) {
        return access.may("project.list") ? linked(task) : List.of();
    }

    private List<TimelineItem> linked(TaskId task) {
        return jdbc.sql("""
                        select p.id, p.name, p.stage, l.linked_at, l.linked_name
                          from project_task l join major_project p on p.id = l.project_id
                         where l.task_id = :task and\s""" + ProjectSight.LISTED + " order by l.linked_at, p.id")
                .param("task", task.uuid())
                .query((row, n) -> new TimelineItem(
                        TimelineKind.STEP,
                        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                        t("project.timeline.linked", row.getString("name")),
                        row.getString("linked_name"),
                        List.of(t("project.timeline.stage", Texts.label(ProjectStage.valueOf(row.getString("stage"))))),
                        List.of(),
                        "projects/" + row.getObject("id", UUID.class)))
                .list();
    }
}
