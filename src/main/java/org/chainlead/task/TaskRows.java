package org.chainlead.task;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Light;
import org.jspecify.annotations.Nullable;

/** How rows of the ledger are selected, ordered and read. */
final class TaskRows {

    static final String SELECT = """
            select t.*, """ + TaskCounting.UNREACHED + """
                    as counts_unreached, p.name as plan_name, s.name as special_name, c.name as chain_name,
                   coalesce(u.name, g.name) as lead_name, lp.name as post_name, h.name as handler_name,
                   (select x.name from unit x where x.id = t.annual_data_unit_id) as annual_data_unit,
                   (select count(*) from task k where k.parent_id = t.id) as children,
                   (select count(*) from task k where k.parent_id = t.id
                       and k.state in ('COMPLETED', 'CLOSED', 'ARCHIVED')) as children_done
              from """ + " ";

    static final String JOINS = """
             join task t on t.id = page.id
             left join action_plan p on p.id = t.plan_id
             left join special_action s on s.id = t.special_action_id
             left join industry_chain c on c.id = t.chain_id
             left join unit u on u.id = t.lead_unit_id
             left join unit_group g on g.id = t.group_id
             left join leader_post lp on lp.id = t.post_id
             left join account h on h.id = t.handler_id""";

    private TaskRows() {}

    /**
     * 来源序号 sorts by its numbers: 4.2 before 4.10, Z1.1 after 26.4.
     *
     * @param progress the condition under which how a task goes may be read; the others have no light to sort by
     */
    static String key(TaskSort sort, String progress) {
        return switch (sort) {
            case NUMBER -> "t.number_key";
            case DEADLINE -> "t.due_on";
            case LEAD_UNIT -> "(select x.sort from unit x where x.id = t.lead_unit_id)";
            case STATE -> "t.state";
            case LIGHT ->
                "case case when " + progress + " then t.verified_light end when 'RED' then 1 when 'YELLOW' then 2"
                        + " when 'GREEN' then 3 when 'BLUE' then 4 else 5 end";
            case CHANGED -> "t.changed_at";
        };
    }

    /**
     * Order of the page inside the query and of its rows outside. Rows alike stand as they were handed out: a parent
     * before its children, and those in the order of their group.
     */
    static String order(String prefix, boolean ascending) {
        return prefix + "sort_key" + (ascending ? " asc nulls last, " : " desc nulls last, ") + prefix
                + "case_number nulls first, " + prefix + "id";
    }

    static TaskRow read(ResultSet row, LocalDate today, WorkCalendar calendar) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate original = row.getObject("original_due_on", LocalDate.class);
        TaskState state = TaskState.valueOf(row.getString("state"));
        return new TaskRow(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("case_number"),
                row.getString("source_number"),
                row.getString("title"),
                state,
                light(row.getString("reported_light")),
                light(row.getString("verified_light")),
                light(row.getString("counted_light")),
                overridden(row, state)
                        ? t("task.light.overridden", row.getString("override_reason"))
                        : row.getString("verified_reason"),
                overridden(row, state) ? "" : row.getString("verified_rule"),
                row.getBoolean("awaiting_data"),
                row.getBoolean("awaiting_report"),
                row.getString("plan_name"),
                row.getString("special_name"),
                row.getString("chain_name"),
                row.getString("lead_name"),
                row.getString("post_name"),
                row.getString("handler_name"),
                TaskLevel.valueOf(row.getString("level")),
                ReportCycle.valueOf(row.getString("cycle")),
                row.getObject("starts_on", LocalDate.class),
                due,
                original != null && !original.equals(due) ? original : null,
                due == null || state.isDone() ? null : calendar.remainingWorkingDays(today, due),
                row.getString("done_text"),
                row.getString("measure"),
                row.getString("goal_text"),
                progress(row),
                row.getObject("progress_on", LocalDate.class),
                row.getObject("annual_data_on", LocalDate.class),
                row.getString("annual_data_unit"),
                row.getInt("children"),
                row.getInt("children_done"),
                row.getObject("group_id") != null,
                row.getObject("parent_id") == null,
                row.getBoolean("starred"),
                row.getBoolean("counts_unreached"));
    }

    /** The light is somebody's decision and not the rule's. */
    private static boolean overridden(ResultSet row, TaskState state) throws SQLException {
        return row.getString("overridden_light") != null && !state.isDone();
    }

    private static String progress(ResultSet row) throws SQLException {
        String line = row.getString("progress");
        return row.getBoolean("progress_unchecked") ? t("task.unchecked", line) : line;
    }

    private static @Nullable Light light(@Nullable String name) {
        return name == null ? null : Light.valueOf(name);
    }
}
