package org.chainlead.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Counted;
import org.chainlead.common.Page;
import org.chainlead.org.Stamp;
import org.chainlead.org.UnitId;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalId;
import org.chainlead.task.GoalKind;
import org.chainlead.task.PlanId;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numeric goals of a plan's tasks that feed no indicator, as rows; of tasks the acting person sees. */
@Repository
class ProposalBook {

    private static final String SELECT = """
            o.*, t.starts_on as task_starts, coalesce(o.due_on, t.due_on) as due, t.cycle, t.lead_unit_id,
                   t.group_id, t.chain_id, t.plan_id,
                   concat_ws(' ', coalesce(t.source_number, t.case_number), t.title) as title,
                   exists (select 1 from indicator i where i.name = o.name and i.source_unit_id = t.lead_unit_id
                              and i.ended_at is null
                              and (o.kind <> 'THRESHOLD' or i.kind <> 'THRESHOLD'
                                   or exists (select 1 from indicator_target x where x.indicator_id = i.id
                                                 and x.due_on = coalesce(o.due_on, t.due_on)))) as taken""";

    private static final String OPEN = """
             and t.parent_id is null
             and not exists (select 1 from indicator_goal l where l.goal_id = o.id)
             and (cast(:plan as uuid) is null or t.plan_id = cast(:plan as uuid))
             and exists (select 1 from indicator_goal_declined d where d.goal_id = o.id) = :declined and\s""";

    private final JdbcClient jdbc;
    private final TaskScope scope;

    ProposalBook(JdbcClient jdbc, TaskScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** In the order of the tasks' numbers. */
    Page<Proposal> page(@Nullable PlanId plan, boolean declined, int offset, int limit) {
        Map<String, @Nullable Object> parameters = parameters(plan, declined);
        String from = GoalBook.NUMERIC + OPEN + "(" + seen() + ")";
        List<Counted<ProposalPolicy.Goal>> rows = jdbc.sql("select " + Counted.OF_ALL + ", " + SELECT + from
                        + " order by t.number_key, t.id, o.position offset " + offset + " limit " + limit)
                .params(parameters)
                .query((row, n) -> Counted.of(row, goal(row)))
                .list();
        Page<ProposalPolicy.Goal> page = Counted.page(
                rows,
                () -> jdbc.sql("select count(*)" + from)
                        .params(parameters)
                        .query(Long.class)
                        .single());
        return new Page<>(proposed(page.rows()), page.total());
    }

    /** Those of the goals that still feed nothing, in the order of the tasks' numbers. */
    List<Proposal> find(Collection<GoalId> goals) {
        Map<String, @Nullable Object> parameters = parameters(null, false);
        parameters.put("goals", goals.stream().map(GoalId::uuid).toArray(UUID[]::new));
        return proposed(jdbc.sql("select " + SELECT + GoalBook.NUMERIC + OPEN + "(" + seen()
                        + ") and o.id = any (:goals) order by t.number_key, t.id, o.position")
                .params(parameters)
                .query((row, n) -> goal(row))
                .list());
    }

    /** Empty for a plan that is not there. */
    String planName(PlanId plan) {
        return jdbc.sql("select name from action_plan where id = :id")
                .param("id", plan.uuid())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void decline(GoalId goal, Stamp stamp) {
        jdbc.sql("""
                        insert into indicator_goal_declined (goal_id, declined_name, declined_at)
                        values (:goal, :name, :at) on conflict do nothing""")
                .param("goal", goal.uuid())
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
    }

    void restore(GoalId goal) {
        jdbc.sql("delete from indicator_goal_declined where goal_id = :goal")
                .param("goal", goal.uuid())
                .update();
    }

    private List<Proposal> proposed(List<ProposalPolicy.Goal> goals) {
        Map<GoalId, List<IndicatorTarget.Interim>> interims = interims(goals);
        return goals.stream()
                .map(goal -> ProposalPolicy.of(goal, interims.getOrDefault(goal.id(), List.of())))
                .toList();
    }

    private Map<GoalId, List<IndicatorTarget.Interim>> interims(List<ProposalPolicy.Goal> goals) {
        Map<GoalId, List<IndicatorTarget.Interim>> all = new HashMap<>();
        jdbc.sql("select * from goal_interim where goal_id = any (:goals) order by by_date")
                .param("goals", goals.stream().map(goal -> goal.id().uuid()).toArray(UUID[]::new))
                .query((row, n) -> all.computeIfAbsent(
                                new GoalId(row.getObject("goal_id", UUID.class)), id -> new ArrayList<>())
                        .add(new IndicatorTarget.Interim(
                                row.getObject("by_date", LocalDate.class), row.getBigDecimal("value"))))
                .list();
        return all;
    }

    private String seen() {
        return scope.of("task.view").sql();
    }

    private Map<String, @Nullable Object> parameters(@Nullable PlanId plan, boolean declined) {
        Map<String, @Nullable Object> parameters =
                new HashMap<>(scope.of("task.view").parameters());
        parameters.put("plan", plan == null ? null : plan.uuid());
        parameters.put("declined", declined);
        return parameters;
    }

    private static ProposalPolicy.Goal goal(ResultSet row) throws SQLException {
        UUID lead = row.getObject("lead_unit_id", UUID.class);
        UUID chain = row.getObject("chain_id", UUID.class);
        UUID plan = row.getObject("plan_id", UUID.class);
        String comparison = row.getString("comparison");
        return new ProposalPolicy.Goal(
                new GoalId(row.getObject("id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("title"),
                GoalKind.valueOf(row.getString("kind")),
                row.getString("name"),
                comparison == null ? null : Comparison.valueOf(comparison),
                row.getBigDecimal("target"),
                row.getBigDecimal("base"),
                row.getString("unit"),
                row.getObject("task_starts", LocalDate.class),
                row.getObject("due", LocalDate.class),
                ReportCycle.valueOf(row.getString("cycle")),
                lead == null ? null : new UnitId(lead),
                row.getObject("group_id") != null,
                chain == null ? null : new ChainId(chain),
                plan == null ? null : new PlanId(plan),
                row.getBoolean("taken"));
    }
}
