package org.chainlead.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.job.RecurringJob;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the proposals anew. Idempotent: a missed hour is made up, two nodes do no harm. */
@Component
public class LadderSweep implements RecurringJob {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALONE = "ladder-sweep";

    private static final String WRITE = """
            insert into ladder_proposal (id, unit_id, task_id, step, why, occasions, proposed_on, run)
            select gen_random_uuid(), r.unit, r.task, r.step, r.why, r.occasions, :today, :run
              from json_to_recordset(cast(:rows as json)) as r (unit uuid, task uuid, step text, why text, occasions text[])
                on conflict (unit_id, task_id) do update
               set step = excluded.step, why = excluded.why, occasions = excluded.occasions, run = excluded.run,
                   proposed_on = case when ladder_proposal.step = excluded.step then ladder_proposal.proposed_on
                                      else excluded.proposed_on end""";

    private final JdbcClient jdbc;
    private final LadderSteps steps;
    private final LadderCandidates candidates;
    private final Clock clock;

    LadderSweep(JdbcClient jdbc, LadderSteps steps, LadderCandidates candidates, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.candidates = candidates;
        this.clock = clock;
    }

    private record Row(UUID unit, @Nullable UUID task, String step, String why, List<String> occasions) {}

    private record Dismissed(UUID unit, @Nullable UUID task, String occasion) {}

    @Override
    public String name() {
        return "supervision.ladder";
    }

    /** After the sweeps of lights and reports. */
    @Override
    public String cron() {
        return "0 13 * * * *";
    }

    @Override
    @Transactional
    public void run() {
        sweep();
    }

    @Transactional
    public void sweep() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", ALONE)
                .query((row, n) -> 0)
                .list();
        UUID run = UUID.randomUUID();
        jdbc.sql(WRITE)
                .param("rows", JSON.writeValueAsString(rows()))
                .param("today", LocalDate.now(clock))
                .param("run", run)
                .update();
        jdbc.sql("delete from ladder_proposal where run <> :run")
                .param("run", run)
                .update();
    }

    private List<Row> rows() {
        LadderRule rule = steps.rule();
        LocalDate today = LocalDate.now(clock);
        Set<Dismissed> dismissed = dismissed();
        List<Row> rows = new ArrayList<>();
        for (LadderFacts facts : candidates.all(rule)) {
            LadderJudge.judge(
                            facts,
                            rule,
                            today,
                            occasion -> dismissed.contains(new Dismissed(facts.unit(), facts.task(), occasion)))
                    .ifPresent(found -> rows.add(
                            new Row(facts.unit(), facts.task(), found.step().name(), found.why(), found.occasions())));
        }
        return rows;
    }

    private Set<Dismissed> dismissed() {
        return new HashSet<>(jdbc.sql("select unit_id, task_id, occasion from ladder_dismissal")
                .query((row, n) -> new Dismissed(
                        row.getObject("unit_id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getString("occasion")))
                .list());
    }
}
