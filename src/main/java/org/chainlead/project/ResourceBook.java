package org.chainlead.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.org.Stamp;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 要素保障 as rows. */
@Repository
class ResourceBook {

    private static final String FROM = " " + """
            from resource_request r join major_project p on p.id = r.project_id join unit u on u.id = p.lead_unit_id
             join unit a on a.id = r.asked_unit_id where\s""" + ProjectSight.LISTED + " and ";

    private final JdbcClient jdbc;
    private final ProjectReach reach;
    private final WorkCalendar calendar;
    private final Clock clock;

    ResourceBook(JdbcClient jdbc, ProjectReach reach, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the acting person sees, narrowed by a condition on the alias {@code r}; the first due first. */
    List<ResourceRow> rows(String condition, Map<String, Object> parameters, int offset, int limit) {
        return rows("project.resource", condition, parameters, offset, limit);
    }

    /** What the operation reaches for the acting person. */
    private List<ResourceRow> rows(
            String operation, String condition, Map<String, Object> parameters, int offset, int limit) {
        return jdbc.sql("select r.*, p.name as project_name, u.name as department, a.name as asked_unit,"
                        + " (select count(*) from joint_review_request j where j.request_id = r.id) as reviews, "
                        + reach.request("project.resource.answer") + " as answers, "
                        + reach.condition("project.maintain") + " as settles" + FROM
                        + reach.request(operation) + " and " + condition
                        + " order by r.state = 'SOLVED', r.due_on, r.id offset :offset limit :limit")
                .params(reach.parameters())
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    long count(String condition, Map<String, Object> parameters) {
        return jdbc.sql("select count(*)" + FROM + reach.request("project.resource") + " and " + condition)
                .params(reach.parameters())
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Of everything the acting person sees within the filter, whatever its list. */
    ResourceRates rates(ResourceFilter filter) {
        long[] counts = new long[3];
        within("select r.state, r.accepted_at", filter)
                .query((row, n) -> {
                    counts[0]++;
                    counts[1] += row.getObject("accepted_at") == null ? 0 : 1;
                    counts[2] += row.getString("state").equals(ResourceState.SOLVED.name()) ? 1 : 0;
                    return n;
                })
                .list();
        return new ResourceRates(counts[0], counts[1], counts[2], onTime(filter).size());
    }

    /** Of the same those solved and answered by their day. */
    List<UUID> onTime(ResourceFilter filter) {
        List<UUID> ids = new ArrayList<>();
        within("select r.id, r.state, r.due_on, r.answered_at", filter)
                .query((row, n) -> {
                    Instant answered = instant(row, "answered_at");
                    boolean solved = row.getString("state").equals(ResourceState.SOLVED.name());
                    return solved
                            && answered != null
                            && !late(due(row), answered)
                            && ids.add(row.getObject("id", UUID.class));
                })
                .list();
        return ids;
    }

    /** Units that stand in a column of what the acting person sees. */
    List<UnitRef> units(String column) {
        return jdbc.sql("select id, code, name, kind from unit where id in (select " + column + FROM
                        + reach.request("project.resource") + ") order by sort, code")
                .params(reach.parameters())
                .query((row, n) -> new UnitRef(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind"))))
                .list();
    }

    private JdbcClient.StatementSpec within(String select, ResourceFilter filter) {
        return jdbc.sql(select + FROM + reach.request("project.resource") + " and " + filter.condition())
                .params(reach.parameters())
                .params(filter.values());
    }

    void insert(ResourceId id, ProjectId project, ResourceDraft draft, UUID unit, Stamp stamp) {
        jdbc.sql("""
                        insert into resource_request (id, project_id, kind, wanted, asked_unit_id, due_on, state, asked_name,
                               asked_at)
                        values (:id, :project, :kind, :wanted, :unit, :due, 'ASKED', :name, :at)""")
                .param("id", id.uuid())
                .param("project", project.uuid())
                .param("kind", String.valueOf(draft.kind()))
                .param("wanted", draft.wanted().strip())
                .param("unit", unit)
                .param("due", draft.dueOn())
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
    }

    /**
     * @param columns prefix of the columns that take name and moment
     * @param words column that takes the words; null for none
     */
    void step(ResourceId id, ResourceState state, String columns, @Nullable String words, String said, Stamp stamp) {
        String more = words == null ? "" : ", " + words + " = :said";
        jdbc.sql("update resource_request set state = :state, version = version + 1, " + columns + "_name = :name, "
                        + columns + "_at = :at" + more + " where id = :id")
                .param("state", state.name())
                .param("name", stamp.name())
                .param("at", stamp.at())
                .param("said", said)
                .param("id", id.uuid())
                .update();
    }

    /** Empty when the operation does not reach it. */
    Optional<ResourceRow> find(ResourceId id, String operation) {
        return rows(operation, "r.id = :id", Map.of("id", id.uuid()), 0, 1).stream()
                .findFirst();
    }

    void lock(ResourceId id) {
        jdbc.sql("select 1 from resource_request where id = :id for update")
                .param("id", id.uuid())
                .query((row, n) -> n)
                .list();
    }

    void review(UUID id, ProjectId project, LocalDate heldOn, String conclusion, List<ResourceId> over, Stamp stamp) {
        jdbc.sql("""
                        insert into joint_review (id, project_id, held_on, conclusion, recorded_name, recorded_at)
                        values (:id, :project, :on, :conclusion, :name, :at)""")
                .param("id", id)
                .param("project", project.uuid())
                .param("on", heldOn)
                .param("conclusion", conclusion)
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
        jdbc.sql("""
                        insert into joint_review_request (review_id, request_id)
                        select :id, r.id from resource_request r where r.project_id = :project and r.id = any (:over)""")
                .param("id", id)
                .param("project", project.uuid())
                .param("over", over.stream().map(ResourceId::uuid).toArray(UUID[]::new))
                .update();
    }

    /** The newest first. */
    List<JointReview> reviews(ProjectId project) {
        return jdbc.sql("""
                        select v.held_on, v.conclusion, v.recorded_name,
                               array_agg(r.wanted order by r.due_on, r.id) as matters
                          from joint_review v join joint_review_request j on j.review_id = v.id
                          join resource_request r on r.id = j.request_id
                         where v.project_id = :project group by v.id order by v.held_on desc, v.recorded_at desc""")
                .param("project", project.uuid())
                .query((row, n) -> new JointReview(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("conclusion"),
                        List.of((String[]) row.getArray("matters").getArray()),
                        row.getString("recorded_name")))
                .list();
    }

    private ResourceRow row(ResultSet row) throws SQLException {
        ResourceState state = ResourceState.valueOf(row.getString("state"));
        boolean open = state == ResourceState.ASKED || state == ResourceState.ACCEPTED;
        return new ResourceRow(
                new ResourceId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("project_name"),
                row.getString("department"),
                ResourceKind.valueOf(row.getString("kind")),
                row.getString("wanted"),
                row.getString("asked_unit"),
                due(row),
                state,
                open && late(due(row), clock.instant()),
                row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "accepted_at"),
                row.getString("answer"),
                row.getString("answered_name"),
                instant(row, "answered_at"),
                row.getString("remark"),
                row.getLong("reviews"),
                open && row.getBoolean("answers"),
                state == ResourceState.ANSWERED && row.getBoolean("settles"),
                row.getLong("version"));
    }

    private boolean late(LocalDate due, Instant moment) {
        return calendar.isOverdue(due, moment);
    }

    private static LocalDate due(ResultSet row) throws SQLException {
        return row.getObject("due_on", LocalDate.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
