package org.chainlead.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads meetings and their decisions; what the person may not see is left out by the query. */
@Component
class MeetingRows {

    /** :inside is whether drafts are counted for the acting person at all. */
    private static final String SELECT = """
            select m.*, c.name as chain_name, (select count(*) from agenda_item a where a.meeting_id = m.id) as items,
                   (select count(*) from meeting_decision d
                     where d.meeting_id = m.id and d.handed_out_at is null and""" + " ";

    private static final String FROM =
            ") as waiting from meeting m left join industry_chain c on c.id = m.chain_id where ";

    private static final String DECISIONS = """
            select d.*, t.state, t.case_number, v.id as seen_id, coalesce(d.printed_title, t.title) as title,
                   coalesce(d.printed_goal, t.goal_text) as goal, coalesce(d.printed_due, t.due_on) as due,
                   coalesce(d.printed_unit, u.name, g.name, '') as unit_name
              from meeting_decision d join meeting m on m.id = d.meeting_id join task t on t.id = d.task_id
              left join unit u on u.id = t.lead_unit_id left join unit_group g on g.id = t.group_id
              left join (select t.id from task t where""" + " ";

    private final JdbcClient jdbc;
    private final MeetingScope scope;
    private final TaskScope tasks;

    MeetingRows(JdbcClient jdbc, MeetingScope scope, TaskScope tasks) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.tasks = tasks;
    }

    List<MeetingRow> page(MeetingList list, int offset, int limit) {
        return select(
                condition(list) + order(list) + " offset :offset limit :limit",
                Map.of("offset", offset, "limit", limit));
    }

    Optional<MeetingRow> find(MeetingId id) {
        return select("m.id = :id", Map.of("id", id.uuid())).stream().findFirst();
    }

    long count(MeetingList list) {
        return jdbc.sql("select count(*) from meeting m where " + scope.condition("meeting.view") + " and "
                        + condition(list))
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    /** Decisions in the order they were written down; outside only those that are handed out. */
    List<DecisionRow> decisions(Meeting meeting, boolean inside) {
        return decisions("d.meeting_id = :key" + (inside ? "" : " and d.handed_out_at is not null"), meeting.id);
    }

    private List<DecisionRow> decisions(String condition, UUID key) {
        TaskScope.Condition seen = tasks.of("task.view");
        return jdbc.sql(DECISIONS + seen.sql() + ") v on v.id = t.id where " + condition
                        + " order by d.position, d.task_id")
                .params(seen.parameters())
                .param("key", key)
                .query((row, n) -> decision(row))
                .list();
    }

    private List<MeetingRow> select(String condition, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(scope.parameters());
        all.putAll(parameters);
        return jdbc.sql(SELECT + scope.condition("meeting.paper") + FROM + scope.condition("meeting.view") + " and "
                        + condition)
                .params(all)
                .query((row, n) -> row(row))
                .list();
    }

    private static String condition(MeetingList list) {
        return switch (list) {
            case COMING -> "m.state = 'PLANNED'";
            case TO_SIGN -> "m.state = 'MINUTES_SUBMITTED'";
            case OPEN -> "m.state = 'HELD'";
            case ALL -> "true";
        };
    }

    private static String order(MeetingList list) {
        return list == MeetingList.ALL ? " order by m.starts_at desc, m.id" : " order by m.starts_at, m.id";
    }

    private static MeetingRow row(ResultSet row) throws SQLException {
        return new MeetingRow(
                new MeetingId(row.getObject("id", UUID.class)),
                row.getString("name"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("chain_name"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getString("place"),
                row.getString("chair_name"),
                MeetingState.valueOf(row.getString("state")),
                row.getString("minutes_number"),
                row.getInt("items"),
                row.getInt("waiting"));
    }

    private static DecisionRow decision(ResultSet row) throws SQLException {
        UUID item = row.getObject("item_id", UUID.class);
        return new DecisionRow(
                new TaskId(row.getObject("task_id", UUID.class)),
                item == null ? null : new AgendaItemId(item),
                row.getString("title"),
                row.getString("goal"),
                row.getString("unit_name"),
                row.getObject("due", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                row.getString("case_number"),
                row.getString("drafted_by"),
                row.getString("at_once_by"),
                row.getString("at_once_reason"),
                instant(row.getObject("handed_out_at", OffsetDateTime.class)),
                row.getObject("seen_id", UUID.class) != null);
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
