package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.Light;
import org.chainlead.common.NotFound;
import org.chainlead.org.UnitId;
import org.chainlead.task.ChildKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tasks that reports are about, and which of them owe one. */
@Repository
class ReportedTasks {

    /**
     * Owes a report of the month: under way between 签收 and 办结 at the cut-off, and the month is one of its cycle or a
     * round by hand asks for it. The parameters say which rounds: {@link #owing(YearMonth)} any,
     * {@link #owing(DispatchRound, Instant)} just that one, {@link #owingByRule} none by hand.
     */
    static final String OWES = """
             (t.group_id is null and t.accepted_at < :cutOff
              and (t.state in ('IN_PROGRESS', 'PENDING_VERIFICATION')
                   or (t.state in ('COMPLETED', 'CLOSED', 'ARCHIVED') and t.completed_at >= :cutOff))
              and (t.cycle = any (:cycles)
                   or t.id in (select x.task_id from round_task x where x.period = :period
                                  and (cast(:rounds as uuid[]) is null or x.round_id = any (cast(:rounds as uuid[]))))))""";

    private static final String SELECT = """
            select t.id, t.source_number, t.title, t.state, t.cycle, t.lead_unit_id, u.name as lead_name, t.child_kind,
                   p.lead_unit_id as parent_lead, q.name as parent_lead_name, t.handler_id, t.accepted_at,
                   t.verified_light, t.group_id
              from task t left join unit u on u.id = t.lead_unit_id
              left join task p on p.id = t.parent_id left join unit q on q.id = p.lead_unit_id""";

    private final JdbcClient jdbc;
    private final Rounds rounds;

    ReportedTasks(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    ReportedTask get(TaskId id) {
        ReportedTask task = of(List.of(id.uuid())).get(id.uuid());
        if (task == null) {
            throw new NotFound();
        }
        return task;
    }

    Map<UUID, ReportedTask> of(Collection<UUID> ids) {
        Map<UUID, ReportedTask> tasks = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + " where t.id in (:ids)")
                    .param("ids", ids)
                    .query((row, n) -> tasks.put(row.getObject("id", UUID.class), read(row)))
                    .list();
        }
        return tasks;
    }

    /** Whether the task owes a report of the month. */
    boolean owes(TaskId task, YearMonth month) {
        return jdbc.sql("select count(*) from task t where t.id = :id and" + OWES)
                        .param("id", task.uuid())
                        .params(owing(month))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Parameters of {@link #OWES}. */
    Map<String, @Nullable Object> owing(YearMonth month) {
        return owing(month, rounds.cutOff(month));
    }

    /** The same of one round, up to its own cut-off: its set when it was opened by hand, else the cycles of its month. */
    Map<String, @Nullable Object> owing(DispatchRound round, Instant cutOff) {
        return round.byRule ? owingByRule(round.month(), cutOff) : owingByHand(round.id, round.month(), cutOff);
    }

    Map<String, @Nullable Object> owingByHand(UUID round, YearMonth month, Instant cutOff) {
        Map<String, @Nullable Object> parameters = owing(month, cutOff);
        parameters.put("rounds", new UUID[] {round});
        parameters.put("cycles", new String[0]);
        return parameters;
    }

    /** The same of a month's round by rule: what only a round by hand asks for is none of its reports. */
    Map<String, @Nullable Object> owingByRule(YearMonth month, Instant cutOff) {
        Map<String, @Nullable Object> parameters = owing(month, cutOff);
        parameters.put("rounds", new UUID[0]);
        return parameters;
    }

    private static Map<String, @Nullable Object> owing(YearMonth month, Instant cutOff) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("rounds", null);
        parameters.put("period", month.atDay(1));
        parameters.put("cutOff", cutOff.atOffset(ZoneOffset.UTC));
        parameters.put(
                "cycles",
                java.util.Arrays.stream(ReportCycle.values())
                        .filter(cycle -> Round.owes(cycle, month))
                        .map(Enum::name)
                        .toArray(String[]::new));
        return parameters;
    }

    private static ReportedTask read(ResultSet row) throws SQLException {
        String childKind = row.getString("child_kind");
        String light = row.getString("verified_light");
        OffsetDateTime acceptedAt = row.getObject("accepted_at", OffsetDateTime.class);
        String leadName = row.getString("lead_name");
        return new ReportedTask(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("source_number"),
                row.getString("title"),
                TaskState.valueOf(row.getString("state")),
                ReportCycle.valueOf(row.getString("cycle")),
                unit(row.getObject("lead_unit_id", UUID.class)),
                leadName == null ? "" : leadName,
                childKind == null ? null : ChildKind.valueOf(childKind),
                unit(row.getObject("parent_lead", UUID.class)),
                row.getString("parent_lead_name"),
                row.getObject("handler_id", UUID.class),
                acceptedAt == null ? null : acceptedAt.toInstant(),
                light == null ? null : Light.valueOf(light),
                row.getObject("group_id") != null);
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
