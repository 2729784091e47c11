package org.chainlead.dispatch;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks miss report after report; for other modules, not for views. */
@Component
public class MissedReports {

    private static final int LONGEST_CYCLE = 12;

    private final JdbcClient jdbc;
    private final Rounds rounds;

    MissedReports(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    /**
     * The tasks whose last reports in a row have not left their unit, with the last month missed. A task counts when it
     * owed all of them and the cut-off of the last one is over.
     *
     * @param count how many in a row, at least 1
     */
    public Map<TaskId, YearMonth> inARow(int count) {
        Map<TaskId, YearMonth> missed = new HashMap<>();
        for (ReportCycle cycle : ReportCycle.values()) {
            if (cycle != ReportCycle.NONE) {
                List<YearMonth> months = last(cycle, count);
                tasks(cycle, months).forEach(task -> missed.put(new TaskId(task), months.getFirst()));
            }
        }
        return missed;
    }

    /** The last months of the cycle that are due, newest first. */
    private List<YearMonth> last(ReportCycle cycle, int count) {
        return Stream.iterate(rounds.lastDue().period(), month -> month.minusMonths(1))
                .limit((long) count * LONGEST_CYCLE)
                .filter(month -> Round.owes(cycle, month))
                .limit(count)
                .toList();
    }

    private List<UUID> tasks(ReportCycle cycle, List<YearMonth> months) {
        return jdbc.sql("""
                        select t.id from task t
                         where t.group_id is null and t.state = 'IN_PROGRESS' and t.cycle = :cycle and t.accepted_at < :cutOff
                           and not exists (select 1 from report r where r.task_id = t.id and r.period in (:months)
                                              and r.first_handed_in_at is not null)""")
                .param("cycle", cycle.name())
                .param("cutOff", rounds.cutOff(months.getLast()).atOffset(ZoneOffset.UTC))
                .param("months", months.stream().map(month -> month.atDay(1)).toList())
                .query(UUID.class)
                .list();
    }
}
