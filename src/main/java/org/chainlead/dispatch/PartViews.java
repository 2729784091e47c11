package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What supporting units have handed in; never their drafts. */
@Repository
class PartViews {

    private final JdbcClient jdbc;
    private final Attachments attachments;

    PartViews(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** @param part absent while the unit has handed in nothing */
    private record Row(UUID task, @Nullable UUID part, YearMonth month, PartView view) {}

    /** A part as it left its unit, for the story. */
    record HandedIn(UnitId unit, YearMonth month, PartView view) {}

    /** The supporting units of each task with what they handed in for the month, in the order of the task. */
    Map<UUID, List<PartView>> of(Collection<UUID> tasks, YearMonth month) {
        Map<UUID, List<PartView>> parts = new HashMap<>();
        if (!tasks.isEmpty()) {
            withFiles(jdbc.sql("""
                            select x.task_id, p.id as part_id, cast(:period as date) as period, u.id as unit_id, u.name, p.handed_progress, p.handed_problems, p.handed_in_at,
                                   coalesce(p.late, false) as late, p.taken_no = p.handed_no as taken
                              from (select task_id, unit_id, position from task_unit
                                     where relation = 'SUPPORTING' and task_id in (:tasks)
                                    union all
                                    select g.task_id, g.unit_id, 1000000 from report_part g
                                     where g.task_id in (:tasks) and g.period = :period and g.handed_in_at is not null
                                       and not exists (select 1 from task_unit s where s.task_id = g.task_id
                                                          and s.unit_id = g.unit_id and s.relation = 'SUPPORTING')) x
                              join unit u on u.id = x.unit_id
                              left join report_part p on p.task_id = x.task_id and p.period = :period
                                    and p.unit_id = x.unit_id and p.handed_in_at is not null
                             order by x.task_id, x.position, u.sort, u.id""")
                            .param("tasks", tasks)
                            .param("period", month.atDay(1))
                            .query((row, n) -> row(row))
                            .list())
                    .forEach(row -> parts.computeIfAbsent(row.task(), t -> new ArrayList<>())
                            .add(row.view()));
        }
        return parts;
    }

    /** Those of all parts in one query. */
    private List<Row> withFiles(List<Row> rows) {
        List<UUID> handedIn = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.part()).stream())
                .toList();
        Map<UUID, List<AttachmentRef>> files = attachments.of(PartDesk.HANDED_FILES, handedIn);
        return rows.stream()
                .map(row -> row.part() == null
                        ? row
                        : new Row(
                                row.task(),
                                row.part(),
                                row.month(),
                                row.view().withFiles(files.getOrDefault(row.part(), List.of()))))
                .toList();
    }

    /** Of which of these tasks the supporting units were asked for the month. */
    Set<UUID> asked(Collection<UUID> tasks, YearMonth month) {
        return tasks.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql("select task_id from report_part_ask where task_id in (:tasks) and period = :period")
                                .param("tasks", tasks)
                                .param("period", month.atDay(1))
                                .query(UUID.class)
                                .list());
    }

    /** Everything handed in for a task. @param unit only of this unit; absent for all */
    List<HandedIn> ofTask(TaskId task, @Nullable UnitId unit) {
        return withFiles(jdbc.sql("""
                        select p.task_id, p.id as part_id, p.period, u.id as unit_id, u.name, p.handed_progress, p.handed_problems, p.handed_in_at,
                               p.late, p.taken_no = p.handed_no as taken
                          from report_part p join unit u on u.id = p.unit_id
                         where p.task_id = :task and p.handed_in_at is not null
                           and (cast(:unit as uuid) is null or p.unit_id = :unit)
                         order by p.handed_in_at, p.id""")
                        .param("task", task.uuid())
                        .param("unit", unit == null ? null : unit.uuid())
                        .query((row, n) -> row(row))
                        .list())
                .stream()
                .map(row -> new HandedIn(row.view().unit(), row.month(), row.view()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("task_id", UUID.class),
                row.getObject("part_id", UUID.class),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                read(row));
    }

    private static PartView read(ResultSet row) throws SQLException {
        String progress = row.getString("handed_progress");
        OffsetDateTime at = row.getObject("handed_in_at", OffsetDateTime.class);
        return new PartView(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                progress == null ? null : new PartText(progress, row.getString("handed_problems")),
                List.of(),
                at == null ? null : at.toInstant(),
                row.getBoolean("late"),
                row.getBoolean("taken"));
    }
}
