package org.chainlead.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads agendas; a task the acting person does not see is no link. */
@Repository
class AgendaTable {

    private final JdbcClient jdbc;
    private final TaskScope tasks;

    AgendaTable(JdbcClient jdbc, TaskScope tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /**
     * The agenda in its order.
     *
     * @param inside with reasons and texts; outside only items that are free or whose task the person sees, and with what
     *     was agreed only once the minutes are signed
     */
    List<AgendaRow> of(Meeting meeting, boolean inside) {
        TaskScope.Condition seen = tasks.of("task.view");
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.put("meeting", meeting.id);
        boolean signed = meeting.state == MeetingState.SIGNED;
        String outside = inside || signed ? "" : " and (a.task_id is null or v.id is not null)";
        return jdbc.sql("select a.*, v.id as seen_id, coalesce(u.name, '') as unit_name from agenda_item a"
                        + " left join task k on k.id = a.task_id left join unit u on u.id = k.lead_unit_id"
                        + " left join (select t.id from task t where " + seen.sql() + ") v on v.id = a.task_id"
                        + " where a.meeting_id = :meeting" + outside + " order by a.position, a.id")
                .params(parameters)
                .query((row, n) -> read(row, n + 1, inside, signed))
                .list();
    }

    /** What was agreed, item by item. */
    String agreed(UUID meeting) {
        return String.join(
                "\n",
                jdbc.sql("""
                        select agreed from agenda_item where meeting_id = :meeting and agreed <> '' order by position""").param("meeting", meeting).query(String.class).list());
    }

    private static AgendaRow read(ResultSet row, int number, boolean inside, boolean signed) throws SQLException {
        UUID seen = row.getObject("seen_id", UUID.class);
        return new AgendaRow(
                new AgendaItemId(row.getObject("id", UUID.class)),
                number,
                seen == null ? null : new TaskId(seen),
                row.getString("title"),
                row.getString("unit_name"),
                inside ? row.getString("why") : "",
                inside ? row.getString("notes") : "",
                inside || signed ? row.getString("agreed") : "",
                row.getLong("notes_version"),
                row.getLong("agreed_version"),
                inside ? row.getString("written_by") : null,
                instant(row.getObject("written_at", OffsetDateTime.class)));
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
