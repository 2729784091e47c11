package org.chainlead.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 节点 of projects, as rows. */
@Repository
class MilestoneBook {

    private final JdbcClient jdbc;

    MilestoneBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MilestoneDraft> of(ProjectId project) {
        return jdbc.sql(
                        "select name, due_on, done_on from project_milestone where project_id = :id order by due_on, name, id")
                .param("id", project.uuid())
                .query((row, n) -> new MilestoneDraft(
                        row.getString("name"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    List<ReverseSchedule.Step> steps() {
        return jdbc.sql("select name, days_before from project_milestone_step order by sort")
                .query((row, n) -> new ReverseSchedule.Step(row.getString(1), row.getInt(2)))
                .list();
    }

    long version(ProjectId project) {
        return jdbc.sql("select milestones_version from major_project where id = :id")
                .param("id", project.uuid())
                .query(Long.class)
                .single();
    }

    /** In place of what was there, in one statement. */
    void replace(ProjectId project, List<MilestoneDraft> milestones) {
        jdbc.sql("delete from project_milestone where project_id = :id")
                .param("id", project.uuid())
                .update();
        jdbc.sql("""
                        insert into project_milestone (id, project_id, name, due_on, done_on)
                        select gen_random_uuid(), :id, m.name, m.due_on, m.done_on
                          from unnest(cast(:names as text[]), cast(cast(:due as text[]) as date[]),
                                      cast(cast(:done as text[]) as date[]))
                               as m (name, due_on, done_on)""")
                .param("id", project.uuid())
                .param("names", milestones.stream().map(m -> m.name().strip()).toArray(String[]::new))
                .param("due", days(milestones, MilestoneDraft::dueOn))
                .param("done", days(milestones, MilestoneDraft::doneOn))
                .update();
        jdbc.sql("update major_project set milestones_version = milestones_version + 1 where id = :id")
                .param("id", project.uuid())
                .update();
    }

    /** As texts, which the database reads as dates. */
    private static String[] days(List<MilestoneDraft> milestones, Function<MilestoneDraft, @Nullable LocalDate> day) {
        return milestones.stream()
                .map(each -> Objects.toString(day.apply(each), null))
                .toArray(String[]::new);
    }
}
