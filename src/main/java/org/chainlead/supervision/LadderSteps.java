package org.chainlead.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.BusinessClock;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps of the ladder were taken, and which one comes next. */
@Component
class LadderSteps {

    /**
     * The steps taken for {@code x.unit_id} and {@code x.task_id}: highest rank, moment of the last one, and whether a
     * document is under way. Needs {@code since} and {@code today}.
     */
    static final String TAKEN = "\n" + """
             cross join lateral (
             select max(y.rank) as rank, max(y.at) as last_at, coalesce(bool_or(y.busy), false) as busy from (
             select case when n.issued_at is null then -1 when n.kind = 'REMINDER' then 1 when n.kind = 'WARNING' then 2
                         when n.kind = 'SUPERVISION' then 3 else 4 end as rank, n.issued_at as at,
                    n.issued_at is null or (n.state = 'ISSUED' and (p.state = 'TO_CHECK'
                        or (p.state in ('TO_SIGN', 'TO_REPLY', 'FAILED') and n.due_on >= :today))) as busy
               from notice_unit p join notice n on n.id = p.notice_id
              where p.unit_id = x.unit_id and p.relation = 'ADDRESSEE' and n.kind <> 'ASSIGNMENT'
                and n.state <> 'VOIDED' and n.created_at >= :since
                and case when x.task_id is null
                         then not exists (select 1 from notice_task k where k.notice_id = n.id)
                         else exists (select 1 from notice_task k where k.notice_id = n.id and k.task_id = x.task_id)
                    end
             union all
             select 0, g.sent_at, false from urge_recipient r join urge g on g.id = r.urge_id
              where r.task_id = x.task_id and r.unit_id = x.unit_id and g.sent_at >= :since) y) s
            """;

    private static final String PAIRS = """
            select x.task_id, max(s.rank) as rank
              from (select u as unit_id, k as task_id from unnest(cast(:units as uuid[])) u
                      left join unnest(cast(:tasks as uuid[])) k on true) x""" + TAKEN + " group by x.task_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    LadderSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LadderRule rule() {
        return jdbc.sql("select * from ladder_rule")
                .query((row, n) -> new LadderRule(
                        row.getBoolean("red"),
                        row.getInt("overdue_days"),
                        row.getInt("missing_in_row"),
                        row.getInt("unanswered_days"),
                        row.getInt("pause_days"),
                        row.getInt("memory_days"),
                        row.getLong("version")))
                .single();
    }

    /** Parameters of {@link #TAKEN}. */
    Map<String, Object> parameters(LadderRule rule) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", today);
        parameters.put(
                "since",
                today.minusDays(rule.memoryDays())
                        .atStartOfDay(BusinessClock.ZONE)
                        .toInstant()
                        .atOffset(ZoneOffset.UTC));
        return parameters;
    }

    /** The next step for these units about these tasks; the lowest one, where the tasks stand on different steps. */
    LadderStep next(Collection<UnitId> units, Collection<TaskId> tasks) {
        List<Integer> ranks = jdbc.sql(PAIRS)
                .params(parameters(rule()))
                .param("units", texts(units.stream().map(UnitId::uuid).toList()))
                .param("tasks", texts(tasks.stream().map(TaskId::uuid).toList()))
                .query((row, n) ->
                        Optional.ofNullable((Integer) row.getObject("rank")).orElse(-1))
                .list();
        return LadderStep.after(ranks.stream().min(Integer::compare).orElse(-1));
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
