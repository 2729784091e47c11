package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The reports of split children (县局→县市→州牵头部门): each level reads what its own children reported and nothing of the
 * level below that.
 */
@Repository
class ChildReports {

    /** The most children shown beside one report. */
    static final int MOST = 50;

    private static final String ROWS = """
            select c.id, c.parent_id, c.source_number, c.title, u.name as unit_name, coalesce(r.late, false) as late,
                   case when r.accepted_no is not null then 'ACCEPTED' when r.first_handed_in_at is null then null
                        when r.state = 'IN_REVIEW' then 'IN_REVIEW' else 'RETURNED' end as state,
                   (select v.body from report_version v where v.report_id = r.id and v.no = r.accepted_no) as body,
                   row_number() over (partition by c.parent_id order by c.number_key, c.id) as place
              from task c join unit u on u.id = c.lead_unit_id
              left join report r on r.task_id = c.id and r.period = :period
             where c.parent_id in (:parents) and c.child_kind = 'SPLIT' and c.accepted_at is not null
               and (r.first_handed_in_at is not null or c.state in ('IN_PROGRESS', 'PENDING_VERIFICATION'))""";

    private final JdbcClient jdbc;

    ChildReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The children of each task with their reports of the month, in the order of their numbers; one query. */
    Map<UUID, List<ChildReport>> of(Collection<UUID> parents, YearMonth month) {
        Map<UUID, List<ChildReport>> children = new HashMap<>();
        if (!parents.isEmpty()) {
            jdbc.sql("select * from (" + ROWS + ") x where x.place <= :most order by x.parent_id, x.place")
                    .param("parents", parents)
                    .param("period", month.atDay(1))
                    .param("most", MOST)
                    .query((row, n) -> children.computeIfAbsent(
                                    row.getObject("parent_id", UUID.class), p -> new ArrayList<>())
                            .add(read(row)))
                    .list();
        }
        return children;
    }

    /** An accepted report of a child of this very task. */
    Optional<ChildReport> accepted(TaskId parent, TaskId child, YearMonth month) {
        return jdbc.sql("select * from (" + ROWS + ") x where x.id = :child and x.state = 'ACCEPTED'")
                .param("parents", List.of(parent.uuid()))
                .param("child", child.uuid())
                .param("period", month.atDay(1))
                .query((row, n) -> read(row))
                .optional();
    }

    private static ChildReport read(ResultSet row) throws SQLException {
        String number = row.getString("source_number");
        String state = row.getString("state");
        String body = row.getString("body");
        return new ChildReport(
                new TaskId(row.getObject("id", UUID.class)),
                number == null ? row.getString("title") : number + " " + row.getString("title"),
                row.getString("unit_name"),
                state == null ? null : ReportState.valueOf(state),
                row.getBoolean("late"),
                body == null ? null : Bodies.read(body));
    }
}
