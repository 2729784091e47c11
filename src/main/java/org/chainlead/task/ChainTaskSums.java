package org.chainlead.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.chain.ChainId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of chains by light, in one query for all chains; the same counts as the ledger narrowed to each. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('task.view')")
public class ChainTaskSums {

    public static final TaskSums NONE = new TaskSums(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final JdbcClient jdbc;
    private final TaskScope scope;
    private final WorkCalendar calendar;
    private final Clock clock;

    ChainTaskSums(JdbcClient jdbc, TaskScope scope, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By chain; a chain without a task the acting person may see is absent. */
    public Map<ChainId, TaskSums> of(Collection<ChainId> chains) {
        if (chains.isEmpty()) {
            return Map.of();
        }
        TaskScope.Condition seen = scope.of("task.view");
        Map<ChainId, TaskSums> sums = new HashMap<>();
        jdbc.sql("""
                        select s.chain_id, count(*) as total,
                               count(*) filter (where s.light = 'GREEN') as green,
                               count(*) filter (where s.light = 'YELLOW') as yellow,
                               count(*) filter (where s.light = 'RED') as red,
                               count(*) filter (where s.light = 'BLUE') as blue,
                               count(*) filter (where s.light = 'GREY') as grey,
                               count(*) filter (where s.light is null) as none,
                               count(*) filter (where s.overdue) as overdue,
                               count(*) filter (where s.unreached) as unreached
                          from (select t.chain_id, case when p.shown then t.counted_light end as light,
                                       p.shown and """ + TaskCounting.UNREACHED + """
                                       as unreached,
                                       (""" + TaskCounting.OVERDUE + """
                                       ) as overdue
                                  from task t cross join lateral (select (""" + scope.showsProgress() + """
                                       ) as shown) p
                                 where t.chain_id in (:chains) and ("""
                        + seen.sql()
                        + """
                                       )) s
                         group by s.chain_id""")
                .params(seen.parameters())
                .param("chains", chains.stream().map(ChainId::uuid).toList())
                .param("today", LocalDate.now(clock))
                .param("lastOverdue", calendar.lastOverdue(clock.instant()))
                .query((row, n) -> sums.put(
                        new ChainId(row.getObject("chain_id", UUID.class)),
                        new TaskSums(
                                row.getLong("total"),
                                row.getLong("green"),
                                row.getLong("yellow"),
                                row.getLong("red"),
                                row.getLong("blue"),
                                row.getLong("grey"),
                                row.getLong("none"),
                                row.getLong("overdue"),
                                row.getLong("unreached"))))
                .list();
        return sums;
    }
}
