package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of rounds, where a whole entity is not wanted: days of a month, opening by rule, the set of tasks. */
@Repository
class RoundBook {

    /** Tasks of the round {@code :round}; by rule these are all. */
    /** Tasks under way that a scope names, on the alias {@code t}. */
    private static final String IN_SCOPE = """
             from task t
            where t.group_id is null and t.state in ('IN_PROGRESS', 'PENDING_VERIFICATION')
              and (cast(:plan as uuid) is null or t.plan_id = :plan)
              and (cast(:chain as uuid) is null or t.chain_id = :chain)
              and (cast(:unit as uuid) is null or t.lead_unit_id = :unit)
              and (cast(:cycle as text) is null or t.cycle = :cycle)""";

    private static final String MEMBERS = "t.id in (select task_id from round_task where round_id = :round)";

    private static final String BY_RULE = """
            select id, state, opens_on, due_on, lead_until, office_until, draft_on from dispatch_round
             where kind = :kind and period = :period and by_rule""";

    private final JdbcClient jdbc;

    RoundBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The round by rule of a month, as far as reports need it. */
    record Ruled(UUID id, RoundState state, RoundDays days) {}

    Optional<Ruled> byRule(RoundKind kind, YearMonth period) {
        return ruled(BY_RULE, kind, period);
    }

    /** The same, and nobody moves its cut-off, closes or publishes it until the transaction ends. */
    Optional<Ruled> held(RoundKind kind, YearMonth period) {
        return ruled(BY_RULE + " for share", kind, period);
    }

    /** @return false when it is open already, on whatever node */
    boolean openByRule(UUID id, RoundKind kind, YearMonth period, RoundDays days, String by, Instant now) {
        return jdbc.sql("""
                        insert into dispatch_round (id, kind, period, by_rule, opens_on, due_on, lead_until,
                            office_until, draft_on, first_due_on, state, opened_by, opened_at)
                        values (:id, :kind, :period, true, :opens, :due, :lead, :office, :draft, :due, 'OPEN', :by, :at)
                            on conflict (kind, period) where by_rule do nothing""")
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("period", period.atDay(1))
                        .param("opens", days.opensOn())
                        .param("due", days.dueOn())
                        .param("lead", days.leadUntil())
                        .param("office", days.officeUntil())
                        .param("draft", days.draftOn())
                        .param("by", by)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The last period of the kind opened by rule; when there is none, the month of the first report, if any. */
    Optional<YearMonth> lastByRule(RoundKind kind) {
        return jdbc.sql("""
                        select coalesce((select max(period) from dispatch_round where kind = :kind and by_rule),
                                        (select (min(period) - interval '1 month')::date from report))""")
                .param("kind", kind.name())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    /** Takes the tasks under way that the scope names as the set of a round by hand. @return how many */
    int takeTasks(DispatchRound round, RoundScope scope) {
        return jdbc.sql("insert into round_task (round_id, task_id, period) select :round, t.id, :period" + IN_SCOPE)
                .params(parameters(scope))
                .param("round", round.id)
                .param("period", round.period)
                .update();
    }

    /** What {@link #takeTasks} would take. */
    ScopeCount count(RoundScope scope) {
        return jdbc.sql("select count(*) as tasks, count(distinct t.lead_unit_id) as units" + IN_SCOPE)
                .params(parameters(scope))
                .query((row, n) -> new ScopeCount(row.getLong("tasks"), row.getLong("units")))
                .single();
    }

    private static Map<String, @Nullable Object> parameters(RoundScope scope) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("plan", scope.plan() == null ? null : scope.plan().uuid());
        parameters.put("chain", scope.chain() == null ? null : scope.chain().uuid());
        parameters.put("unit", scope.unit() == null ? null : scope.unit().uuid());
        parameters.put("cycle", scope.cycle() == null ? null : scope.cycle().name());
        return parameters;
    }

    /** Which of the tasks an open round by hand asks for. */
    Set<UUID> askedByHand(YearMonth month, Collection<UUID> tasks) {
        return Set.copyOf(jdbc.sql("""
                        select distinct x.task_id from round_task x join dispatch_round d on d.id = x.round_id
                         where x.task_id = any (:tasks) and d.period = :period and d.state = 'OPEN'""")
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("period", month.atDay(1))
                .query(UUID.class)
                .list());
    }

    /** An open round by hand. */
    record ByHand(UUID id, RoundKind kind, YearMonth month, RoundDays days) {}

    /** Those that still ask, the earliest first. */
    List<ByHand> openByHand() {
        return jdbc.sql("select * from dispatch_round where state = 'OPEN' and not by_rule order by due_on, id")
                .query((row, n) -> new ByHand(
                        row.getObject("id", UUID.class),
                        RoundKind.valueOf(row.getString("kind")),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        days(row)))
                .list();
    }

    /** The days of a round. */
    Optional<RoundDays> days(UUID round) {
        return jdbc.sql("select * from dispatch_round where id = :id")
                .param("id", round)
                .query((row, n) -> days(row))
                .optional();
    }

    /** The open rounds of the month by hand that ask for a report of the unit's tasks, the earliest first. */
    List<AskingRound> asking(YearMonth month, UUID unit) {
        return jdbc.sql("""
                        select d.title, d.due_on, count(*) as tasks from dispatch_round d
                          join round_task x on x.round_id = d.id join task t on t.id = x.task_id
                         where d.period = :period and d.state = 'OPEN' and not d.by_rule and t.lead_unit_id = :unit
                         group by d.id, d.title, d.due_on order by d.due_on, d.title""")
                .param("period", month.atDay(1))
                .param("unit", unit)
                .query((row, n) -> new AskingRound(
                        row.getString("title"), row.getObject("due_on", LocalDate.class), row.getLong("tasks")))
                .list();
    }

    /** A condition on the alias {@code t}, with the parameter {@code round} where it is needed. */
    static String members(boolean byRule) {
        return byRule ? "true" : MEMBERS;
    }

    /** Reports that were late only because of the cut-off before are on time under the later one. */
    int onTimeAfterAll(YearMonth month, Instant before, Instant after) {
        return jdbc.sql("""
                        update report set late = false
                         where period = :period and late and first_handed_in_at >= :before and first_handed_in_at < :after""")
                .params(Map.of(
                        "period",
                        month.atDay(1),
                        "before",
                        before.atOffset(ZoneOffset.UTC),
                        "after",
                        after.atOffset(ZoneOffset.UTC)))
                .update();
    }

    List<UUID> closing() {
        return jdbc.sql("select id from dispatch_round where state = 'CLOSING' order by id")
                .query(UUID.class)
                .list();
    }

    private Optional<Ruled> ruled(String sql, RoundKind kind, YearMonth period) {
        return jdbc.sql(sql)
                .param("kind", kind.name())
                .param("period", period.atDay(1))
                .query((row, n) -> new Ruled(
                        row.getObject("id", UUID.class), RoundState.valueOf(row.getString("state")), days(row)))
                .optional();
    }

    static RoundDays days(ResultSet row) throws SQLException {
        return new RoundDays(
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("lead_until", LocalDate.class),
                row.getObject("office_until", LocalDate.class),
                row.getObject("draft_on", LocalDate.class));
    }
}
