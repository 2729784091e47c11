package org.chainlead.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what a meeting should speak of among the tasks under way that the acting person sees: red, overdue, stuck, or
 * asking for help. Tasks on the agenda already are left out.
 */
@Component
class AgendaFinder {

    /** Verified red; not of a 单位组, whose members are judged each for itself. */
    private static final String RED = "t.verified_light = 'RED'";

    /** By the present deadline, and not waiting for the year's figure. */
    private static final String OVERDUE =
            "t.due_on <= :lastOverdue and (t.annual_data_on is null or t.annual_data_on < :today)";

    /** The last accepted reports in a row say 本月无变化 or say the same. */
    private static final String STUCK = """
            (select count(*) = :reports and (bool_and(l.body ->> 'unchangedReason' is not null)
                    or min(coalesce(l.body ->> 'unchangedReason', '') || (l.body ->> 'progress'))
                       = max(coalesce(l.body ->> 'unchangedReason', '') || (l.body ->> 'progress')))
               from (select cast(v.body as jsonb) as body
                       from report r join report_version v on v.report_id = r.id and v.no = r.accepted_no
                      where r.task_id = t.id
                      order by r.period desc limit :reports) l)""";

    private static final String HELP = """
            exists (select 1 from difficulty d
                     where d.task_id = t.id and d.answer is null and d.withdrawn_at is null)""";

    private static final Map<AgendaReason, String> WHEN = new EnumMap<>(Map.of(
            AgendaReason.RED, RED, AgendaReason.OVERDUE, OVERDUE, AgendaReason.STUCK, STUCK, AgendaReason.HELP, HELP));

    private final JdbcClient jdbc;
    private final TaskScope tasks;
    private final WorkCalendar calendar;
    private final Clock clock;

    AgendaFinder(JdbcClient jdbc, TaskScope tasks, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Tasks with the reasons, those with most reasons first, then by deadline. */
    record Found(Map<TaskId, Set<AgendaReason>> tasks, long total) {}

    /** A page of all of them. */
    Found find(Meeting meeting, Set<AgendaReason> reasons, int reports, int offset, int limit) {
        return reasons.isEmpty() ? new Found(Map.of(), 0) : find(meeting, reasons, reports, List.of(), offset, limit);
    }

    /** Every reason that holds for these tasks. */
    Map<TaskId, Set<AgendaReason>> about(Meeting meeting, int reports, Collection<TaskId> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : find(meeting, EnumSet.allOf(AgendaReason.class), reports, tasks, 0, tasks.size())
                        .tasks();
    }

    private Found find(
            Meeting meeting, Set<AgendaReason> reasons, int reports, Collection<TaskId> only, int offset, int limit) {
        TaskScope.Condition seen = tasks.of("task.view");
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.put("meeting", meeting.id);
        parameters.put("chain", meeting.chainId == null ? new UUID(0, 0) : meeting.chainId);
        parameters.put("reports", reports);
        parameters.put("today", LocalDate.now(clock));
        parameters.put("lastOverdue", calendar.lastOverdue(clock.instant()));
        parameters.put("only", only.stream().map(TaskId::uuid).toArray(UUID[]::new));
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        Map<TaskId, Set<AgendaReason>> found = new LinkedHashMap<>();
        long[] total = {0};
        jdbc.sql(sql(meeting, reasons, seen.sql(), !only.isEmpty()))
                .params(parameters)
                .query(row -> {
                    total[0] = row.getLong("total");
                    Set<AgendaReason> why = EnumSet.noneOf(AgendaReason.class);
                    Arrays.stream(row.getString("why").split(" "))
                            .map(AgendaReason::valueOf)
                            .forEach(why::add);
                    found.put(new TaskId(row.getObject("id", UUID.class)), why);
                });
        return new Found(found, total[0]);
    }

    private static String sql(Meeting meeting, Set<AgendaReason> reasons, String seen, boolean named) {
        List<String> parts = new ArrayList<>();
        for (AgendaReason reason : reasons) {
            parts.add("select t.id, t.due_on, '" + reason + "' as why from task t where t.state = 'IN_PROGRESS'"
                    + " and t.group_id is null" + (meeting.chainId == null || named ? "" : " and t.chain_id = :chain")
                    + (named ? " and t.id = any (:only)" : "")
                    + " and not exists (select 1 from agenda_item a where a.meeting_id = :meeting and a.task_id = t.id)"
                    + " and " + seen + " and " + WHEN.get(reason));
        }
        return parts.stream()
                .collect(Collectors.joining(
                        " union all ",
                        "select f.id, string_agg(f.why, ' ' order by f.why) as why, count(*) over () as total from (",
                        ") f group by f.id, f.due_on order by count(*) desc, f.due_on nulls last, f.id"
                                + " offset :offset limit :limit"));
    }
}
