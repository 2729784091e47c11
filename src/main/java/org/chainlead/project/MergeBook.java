package org.chainlead.project;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.org.Stamp;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects folded into others, as rows, and what goes along with them. */
@Repository
class MergeBook {

    private static final String FACTS = """
            select p.id, p.version, p.number, p.name, p.total_investment, p.stage, u.name as department,
                   coalesce(k.name, '') as county, coalesce(p.approval_code, '') as code,
                   (select array_agg(distinct o.name order by o.name) from major_project m
                      join unit o on o.id = m.lead_unit_id
                     where m.merged_into = p.id and m.lead_unit_id <> p.lead_unit_id) as further,
                   (select string_agg(y.year::text, '、' order by y.year) from project_year_plan y
                     where y.project_id = p.id and (y.state = 'ENTERED' or y.verified_at is not null)) as years,
                   (select count(*) from project_month m where m.project_id = p.id
                       and (coalesce(m.verified_planned, 0) + coalesce(m.verified_done, 0) > 0
                            or m.state = 'ENTERED' and coalesce(m.planned, 0) + coalesce(m.done, 0) > 0)) as months,
                   (select array_agg(d.kind) from project_key_date d
                     where d.project_id = p.id and (d.state = 'ENTERED' or d.verified_at is not null)) as dates,
                   exists (select 1 from project_contract x
                     where x.project_id = p.id and (x.state = 'ENTERED' or x.verified_at is not null)) as contract,
                   (select count(*) from project_milestone n where n.project_id = p.id) as milestones,
                   (select count(*) from project_task t where t.project_id = p.id and not exists (select 1
                       from project_task o where o.task_id = t.task_id and o.project_id = :other)) as tasks,
                   (select count(*) from resource_request r where r.project_id = p.id) as requests""";

    private final JdbcClient jdbc;
    private final ProjectSight sight;

    MergeBook(JdbcClient jdbc, ProjectSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * One of the two as far as it matters.
     *
     * @param county empty where the place names several
     * @param further departments whose rows stand at it already
     * @param tasks linked to it and not to the other
     * @param requests for 要素
     */
    record Facts(
            ProjectId id,
            long version,
            String number,
            String name,
            BigDecimal investment,
            ProjectStage stage,
            String department,
            String county,
            List<String> further,
            long tasks,
            long requests,
            MergePolicy.Side side) {}

    /**
     * What stands at another since a person said so.
     *
     * @param name of the folded one
     */
    record Kept(
            ProjectMerge merge, String name, UUID[] rows, UUID[] tasks, UUID[] requests, UUID[] reviews, String code) {}

    /** Empty for what is not there or not seen. */
    Optional<Facts> facts(ProjectId project, ProjectId other) {
        return jdbc.sql(FACTS + ProjectQuery.FROM + " where p.id = :id and " + sight.condition())
                .param("id", project.uuid())
                .param("other", other.uuid())
                .query((row, n) -> facts(row))
                .optional();
    }

    /** Empty for what stands for itself, and for what was merged when its list came in. */
    Optional<Kept> find(ProjectId project) {
        return jdbc.sql("""
                        select g.*, i.name, p.name as folded from project_merge g
                          join major_project i on i.id = g.into_id join major_project p on p.id = g.project_id
                         where g.project_id = :id""")
                .param("id", project.uuid())
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Puts the project, the rows that stand at it, and what hangs on it to the other. */
    void fold(ProjectId project, ProjectId into, String reason, Stamp stamp) {
        List<UUID> rows = ids(
                jdbc.sql("update major_project set merged_into = :into where merged_into = :id returning id"),
                project,
                into);
        jdbc.sql("update major_project set merged_into = :into where id = :id")
                .param("id", project.uuid())
                .param("into", into.uuid())
                .update();
        step(project, into);
        String code = jdbc.sql("""
                        update major_project i set approval_code = p.approval_code from major_project p
                         where i.id = :into and p.id = :id and i.approval_code is null and p.approval_code is not null
                        returning i.approval_code""")
                .param("id", project.uuid())
                .param("into", into.uuid())
                .query(String.class)
                .optional()
                .orElse("");
        List<UUID> tasks = ids(jdbc.sql("""
                        insert into project_task (project_id, task_id, linked_name, linked_at)
                        select :into, t.task_id, t.linked_name, t.linked_at from project_task t where t.project_id = :id
                            on conflict do nothing returning task_id"""), project, into);
        List<UUID> requests = ids(
                jdbc.sql("update resource_request set project_id = :into where project_id = :id returning id"),
                project,
                into);
        List<UUID> reviews = ids(
                jdbc.sql("update joint_review set project_id = :into where project_id = :id returning id"),
                project,
                into);
        jdbc.sql("""
                        insert into project_merge (project_id, into_id, reason, merged_name, merged_by, merged_at,
                               moved_rows, moved_tasks, moved_requests, moved_reviews, moved_code)
                        values (:id, :into, :reason, :name, :by, :at, :rows, :tasks, :requests, :reviews, :code)""")
                .param("id", project.uuid())
                .param("into", into.uuid())
                .param("reason", reason)
                .param("name", stamp.name())
                .param("by", stamp.account())
                .param("at", stamp.at())
                .param("rows", rows.toArray(UUID[]::new))
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("requests", requests.toArray(UUID[]::new))
                .param("reviews", reviews.toArray(UUID[]::new))
                .param("code", code)
                .update();
    }

    /** Gives back what went along and stands at the other still. */
    void unfold(ProjectId project, Kept kept) {
        back("""
                delete from project_task o where o.project_id = :id and o.task_id = any (:moved) and not exists (select 1
                    from project_task t where t.project_id = :into and t.task_id = o.task_id)""", project, kept, kept.tasks());
        back(
                "delete from project_task where project_id = :into and task_id = any (:moved)",
                project,
                kept,
                kept.tasks());
        back(
                "update resource_request set project_id = :id where project_id = :into and id = any (:moved)",
                project,
                kept,
                kept.requests());
        back(
                "update joint_review set project_id = :id where project_id = :into and id = any (:moved)",
                project,
                kept,
                kept.reviews());
        divideReviews(project, kept.merge().into());
        jdbc.sql("update major_project set approval_code = null where id = :into and approval_code = :code")
                .param("into", kept.merge().into().uuid())
                .param("code", kept.code())
                .update();
        jdbc.sql("update major_project set merged_into = null where id = :id")
                .param("id", project.uuid())
                .update();
        back(
                "update major_project set merged_into = :id where merged_into = :into and id = any (:moved)",
                project,
                kept,
                kept.rows());
        step(project, kept.merge().into());
        jdbc.sql("delete from project_merge where project_id = :id")
                .param("id", project.uuid())
                .update();
    }

    /** A 联审 held meanwhile over requests that went back is kept at both, each over its own: it sits over one project. */
    private void divideReviews(ProjectId project, ProjectId into) {
        List<UUID> held = ids(jdbc.sql("""
                        select v.id from joint_review v where v.project_id = :into and exists (select 1
                            from joint_review_request j join resource_request r on r.id = j.request_id
                             where j.review_id = v.id and r.project_id = :id)"""), project, into);
        for (UUID review : held) {
            UUID copy = UUID.randomUUID();
            divide("""
                    insert into joint_review (id, project_id, held_on, conclusion, recorded_name, recorded_at)
                    select :copy, :id, held_on, conclusion, recorded_name, recorded_at from joint_review where id = :review""", project, review, copy);
            divide("""
                    update joint_review_request j set review_id = :copy from resource_request r
                     where j.review_id = :review and r.id = j.request_id and r.project_id = :id""", project, review, copy);
            divide("""
                    delete from joint_review where id = :review and not exists (select 1
                        from joint_review_request j where j.review_id = :review)""", project, review, copy);
        }
    }

    private void divide(String statement, ProjectId project, UUID review, UUID copy) {
        jdbc.sql(statement)
                .param("id", project.uuid())
                .param("review", review)
                .param("copy", copy)
                .update();
    }

    /** Counts the step that each of the two makes by 并入 or its 撤销. */
    private void step(ProjectId project, ProjectId into) {
        jdbc.sql("update major_project set merge_steps = merge_steps + 1 where id in (:id, :into)")
                .param("id", project.uuid())
                .param("into", into.uuid())
                .update();
    }

    /** All that maintain one of the two, or would if they were two. */
    Set<UnitId> units(ProjectId project, ProjectId into) {
        return new HashSet<>(jdbc.sql("""
                        select lead_unit_id from major_project where id in (:id, :into) or merged_into in (:id, :into)
                        union select county_unit_id from major_project
                         where id in (:id, :into) and county_unit_id is not null""")
                .param("id", project.uuid())
                .param("into", into.uuid())
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Whether the project's 投资项目代码 stands at a third one by now. */
    boolean isCodeElsewhere(ProjectId project, ProjectId into) {
        return jdbc.sql("""
                        select exists (select 1 from major_project p join major_project o on o.approval_code = p.approval_code
                         where p.id = :id and o.id <> p.id and o.id <> :into and o.merged_into is null)""")
                .param("id", project.uuid())
                .param("into", into.uuid())
                .query(Boolean.class)
                .single();
    }

    private void back(String statement, ProjectId project, Kept kept, UUID[] moved) {
        jdbc.sql(statement)
                .param("id", project.uuid())
                .param("into", kept.merge().into().uuid())
                .param("moved", moved)
                .update();
    }

    private static List<UUID> ids(JdbcClient.StatementSpec statement, ProjectId project, ProjectId into) {
        return statement
                .param("id", project.uuid())
                .param("into", into.uuid())
                .query(UUID.class)
                .list();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        String years = row.getString("years");
        List<KeyDateKind> dates = texts(row.getArray("dates")).stream()
                .map(KeyDateKind::valueOf)
                .sorted()
                .toList();
        String name = row.getString("name");
        return new Facts(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("number"),
                name,
                row.getBigDecimal("total_investment"),
                ProjectStage.valueOf(row.getString("stage")),
                row.getString("department"),
                row.getString("county"),
                texts(row.getArray("further")),
                row.getLong("tasks"),
                row.getLong("requests"),
                new MergePolicy.Side(
                        name,
                        row.getString("code"),
                        new MergePolicy.Carried(
                                years == null ? "" : years,
                                row.getLong("months"),
                                dates,
                                row.getBoolean("contract"),
                                row.getLong("milestones"))));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new ProjectMerge(
                        new ProjectId(row.getObject("into_id", UUID.class)),
                        row.getString("name"),
                        row.getString("merged_name"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")),
                row.getString("folded"),
                (UUID[]) row.getArray("moved_rows").getArray(),
                (UUID[]) row.getArray("moved_tasks").getArray(),
                (UUID[]) row.getArray("moved_requests").getArray(),
                (UUID[]) row.getArray("moved_reviews").getArray(),
                row.getString("moved_code"));
    }
}
