package org.chainlead.project;

import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Texts;
import org.chainlead.org.Stamp;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.chainlead.task.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which tasks a project belongs to; a person sees those of them that the person sees anyway. */
@Service
@Transactional
@PreAuthorize("@access.may('project.list')")
public class ProjectTasks {

    private static final String LINKED = """
            select t.id, concat_ws(' ', coalesce(t.source_number, t.case_number), t.title) as title, t.state
              from project_task l join task t on t.id = l.task_id where l.project_id = :project and (""";

    private final ProjectDesk desk;
    private final TaskScope scope;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    ProjectTasks(ProjectDesk desk, TaskScope scope, JdbcClient jdbc, AuditTrail trail) {
        this.desk = desk;
        this.scope = scope;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** In the order of their numbers. */
    @Transactional(readOnly = true)
    public List<ProjectTaskLink> of(ProjectId project) {
        TaskScope.Condition seen = scope.of("task.view");
        return jdbc.sql(LINKED + seen.sql() + ") order by t.source_number, t.title")
                .params(seen.parameters())
                .param("project", project.uuid())
                .query((row, n) -> new ProjectTaskLink(
                        new TaskId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        Texts.label(TaskState.valueOf(row.getString("state")))))
                .list();
    }

    /**
     * Links the project to a task; a second time does nothing.
     *
     * @throws NotFound for a project that is not there, and for a task the person does not see
     */
    @PreAuthorize("@access.may('project.link')")
    public void link(ProjectId project, TaskId task) {
        desk.take(project, "project.link");
        if (!scope.sees(task)) {
            throw new NotFound();
        }
        Stamp stamp = desk.stamp();
        int made = jdbc.sql("""
                        insert into project_task (project_id, task_id, linked_name, linked_at)
                        values (:project, :task, :name, :at) on conflict do nothing""")
                .param("project", project.uuid())
                .param("task", task.uuid())
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
        if (made == 1) {
            tell(project, task, "projectTaskLinked");
        }
    }

    @PreAuthorize("@access.may('project.link')")
    public void unlink(ProjectId project, TaskId task) {
        desk.take(project, "project.link");
        int gone = jdbc.sql("delete from project_task where project_id = :project and task_id = :task")
                .param("project", project.uuid())
                .param("task", task.uuid())
                .update();
        if (gone == 1) {
            tell(project, task, "projectTaskUnlinked");
        }
    }

    private void tell(ProjectId project, TaskId task, String action) {
        desk.worked(project);
        trail.record(ProjectDesk.entry(project, action).detail(ProjectStory.TASK, task));
    }
}
