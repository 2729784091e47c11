package org.chainlead.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.Counted;
import org.chainlead.common.Page;
import org.chainlead.org.Stamp;
import org.chainlead.task.GoalId;
import org.chainlead.task.GoalKind;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals that are numbers and the indicators they feed, as rows; of tasks the acting person sees. */
@Repository
class GoalBook {

    static final String NUMERIC = """
             from goal o
             join task t on t.id = o.task_id
            where o.kind in ('CUMULATIVE', 'STOCK', 'RATE', 'THRESHOLD') and o.target is not null
              and t.state <> 'TERMINATED'""";

    private static final String GOAL = """
            o.id, o.task_id, o.kind, o.name, o.target, o.unit,
                   concat_ws(' ', coalesce(t.source_number, t.case_number), t.title) as title""";

    private static final String FREE = """
             and t.parent_id is null
             and not exists (select 1 from indicator_goal l where l.goal_id = o.id)
             and o.unit = :measure and o.kind = :kind
             and (o.name || ' ' || t.title || ' ' || coalesce(t.source_number, '')) like :like and\s""";

    private final JdbcClient jdbc;
    private final TaskScope scope;

    GoalBook(JdbcClient jdbc, TaskScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** A goal to be linked. */
    record Found(LinkedGoal goal, IndicatorKind kind, String unit) {}

    List<LinkedGoal> linked(IndicatorId id) {
        TaskScope.Condition seen = scope.of("task.view");
        return jdbc.sql("select " + GOAL
                        + " from indicator_goal l join goal o on o.id = l.goal_id join task t on t.id = o.task_id"
                        + " where l.indicator_id = :indicator and (" + seen.sql() + ") order by l.linked_at, o.id")
                .params(seen.parameters())
                .param("indicator", id.uuid())
                .query((row, n) -> goal(row))
                .list();
    }

    Optional<Found> find(GoalId id) {
        TaskScope.Condition seen = scope.of("task.view");
        return jdbc.sql("select " + GOAL + NUMERIC + " and o.id = :goal and (" + seen.sql() + ")")
                .params(seen.parameters())
                .param("goal", id.uuid())
                .query((row, n) -> new Found(
                        goal(row), IndicatorKind.of(GoalKind.valueOf(row.getString("kind"))), row.getString("unit")))
                .optional();
    }

    /** Goals of the same kind and unit that feed no indicator yet. */
    Page<LinkedGoal> free(IndicatorKind kind, String unit, String words, int offset, int limit) {
        TaskScope.Condition seen = scope.of("task.view");
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        String from = NUMERIC + FREE + "(" + seen.sql() + ")";
        parameters.put("measure", unit);
        parameters.put("kind", kind.name());
        parameters.put("like", "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        List<Counted<LinkedGoal>> rows = jdbc.sql("select " + Counted.OF_ALL + ", " + GOAL + from
                        + " order by t.number_key, t.id, o.position" + " offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> Counted.of(row, goal(row)))
                .list();
        return Counted.page(
                rows,
                () -> jdbc.sql("select count(*)" + from)
                        .params(parameters)
                        .query(Long.class)
                        .single());
    }

    /** Whether the goal fed nothing before. */
    boolean link(IndicatorId indicator, GoalId goal, Stamp stamp) {
        return jdbc.sql("""
                                insert into indicator_goal (goal_id, indicator_id, linked_name, linked_at)
                                values (:goal, :indicator, :name, :at) on conflict do nothing""")
                        .param("goal", goal.uuid())
                        .param("indicator", indicator.uuid())
                        .param("name", stamp.name())
                        .param("at", stamp.at())
                        .update()
                == 1;
    }

    /** The indicator a goal feeds. */
    Optional<IndicatorId> fedBy(GoalId goal) {
        return jdbc.sql("select indicator_id from indicator_goal where goal_id = :goal")
                .param("goal", goal.uuid())
                .query((row, n) -> new IndicatorId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean unlink(IndicatorId indicator, GoalId goal) {
        return jdbc.sql("delete from indicator_goal where goal_id = :goal and indicator_id = :indicator")
                        .param("goal", goal.uuid())
                        .param("indicator", indicator.uuid())
                        .update()
                == 1;
    }

    private static LinkedGoal goal(ResultSet row) throws SQLException {
        BigDecimal target = row.getBigDecimal("target");
        return new LinkedGoal(
                new GoalId(row.getObject("id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("title"),
                row.getString("name") + " " + Numbers.text(target) + row.getString("unit"));
    }
}
