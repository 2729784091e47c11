package org.chainlead.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.BusinessClock;
import org.chainlead.dispatch.MissedReports;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of every unit and task that some policy could propose a step for. */
@Component
class LadderCandidates {

    private static final String TASKS = """
            select x.unit_id, x.task_id, coalesce(t.verified_light = 'RED', false) as red, t.verified_reason, t.progress_on, t.due_on,
                   s.rank, s.last_at, s.busy
              from task t cross join lateral (select t.lead_unit_id as unit_id, t.id as task_id) x""" + LadderSteps.TAKEN + """
             where t.state = 'IN_PROGRESS' and t.lead_unit_id is not null and t.child_kind is distinct from 'SPLIT'
               and (t.verified_light = 'RED' or t.due_on < :today or t.id = any (cast(:missed as uuid[])))""";

    private static final String NOTICES = """
            select distinct on (x.unit_id, x.task_id) x.unit_id, x.task_id, n.id, n.kind, n.number, n.due_on, s.rank, s.last_at, s.busy
              from notice n join notice_unit u on u.notice_id = n.id
              cross join lateral (select u.unit_id, (select k.task_id from notice_task k where k.notice_id = n.id
                                   order by k.position limit 1) as task_id) x""" + LadderSteps.TAKEN + """
             where n.state = 'ISSUED' and n.kind in ('REMINDER', 'WARNING', 'SUPERVISION') and u.relation = 'ADDRESSEE'
               and u.state in ('TO_SIGN', 'TO_REPLY', 'FAILED') and n.due_on < :today and n.created_at >= :since
             order by x.unit_id, x.task_id, s.rank desc, n.due_on desc, n.id""";

    private final JdbcClient jdbc;
    private final LadderSteps steps;
    private final MissedReports missed;
    private final WorkCalendar calendar;

    LadderCandidates(JdbcClient jdbc, LadderSteps steps, MissedReports missed, WorkCalendar calendar) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.missed = missed;
        this.calendar = calendar;
    }

    private record Key(UUID unit, @Nullable UUID task) {}

    /** In a number of statements that does not grow with the tasks. */
    List<LadderFacts> all(LadderRule rule) {
        Map<Key, LadderFacts> notices = new HashMap<>();
        jdbc.sql(NOTICES)
                .params(steps.parameters(rule))
                .query((row, n) -> ofNotice(row))
                .list()
                .forEach(facts -> notices.put(new Key(facts.unit(), facts.task()), facts));
        Map<TaskId, YearMonth> months = missed.inARow(rule.missingInRow());
        List<LadderFacts> tasks = new ArrayList<>(jdbc.sql(TASKS)
                .params(steps.parameters(rule))
                .param(
                        "missed",
                        LadderSteps.texts(
                                months.keySet().stream().map(TaskId::uuid).toList()))
                .query((row, n) -> ofTask(row, months, notices))
                .list());
        return Stream.concat(tasks.stream(), notices.values().stream()).toList();
    }

    private LadderFacts ofTask(ResultSet row, Map<TaskId, YearMonth> months, Map<Key, LadderFacts> notices)
            throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        UUID task = row.getObject("task_id", UUID.class);
        LadderFacts notice = notices.remove(new Key(unit, task));
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new LadderFacts(
                unit,
                task,
                row.getBoolean("red"),
                row.getString("verified_reason"),
                row.getObject("progress_on", LocalDate.class),
                due == null ? null : calendar.effectiveDue(due),
                months.get(new TaskId(task)),
                notice == null ? null : notice.unanswered(),
                rank(row),
                lastOn(row),
                row.getBoolean("busy"));
    }

    private static LadderFacts ofNotice(ResultSet row) throws SQLException {
        LadderFacts.Unanswered notice = new LadderFacts.Unanswered(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("due_on", LocalDate.class));
        return new LadderFacts(
                row.getObject("unit_id", UUID.class),
                row.getObject("task_id", UUID.class),
                false,
                "",
                null,
                null,
                null,
                notice,
                rank(row),
                lastOn(row),
                row.getBoolean("busy"));
    }

    private static @Nullable Integer rank(ResultSet row) throws SQLException {
        return (Integer) row.getObject("rank");
    }

    private static @Nullable LocalDate lastOn(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("last_at", OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(BusinessClock.ZONE).toLocalDate();
    }
}
