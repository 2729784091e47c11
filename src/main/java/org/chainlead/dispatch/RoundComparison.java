package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays two closed rounds side by side: percent, lights, text, difficulties new and solved. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.rounds')")
public class RoundComparison {

    private static final String FROM = """
             from (select * from round_row where round_id = :before) a
             full join (select * from round_row where round_id = :after) b on b.task_id = a.task_id
            where true""";

    /** The open problems of a row, each once, in one order, so that only a difference in words counts. */
    private static final String OPEN =
            "(select array_agg(distinct e ->> 'problem') from jsonb_array_elements(%s.difficulties) e where e ->> 'answer' is null)";

    private static final String MOVED =
            " and (a.task_id is null or b.task_id is null or a.percent is distinct from b.percent"
                    + " or a.verified_light is distinct from b.verified_light"
                    + " or a.reported_light is distinct from b.reported_light or a.progress <> b.progress or "
                    + OPEN.formatted("a") + " is distinct from " + OPEN.formatted("b") + ")";

    private final JdbcClient jdbc;
    private final RoundDesk desk;

    RoundComparison(JdbcClient jdbc, RoundDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /**
     * One page in the order of the later round, what only the earlier one has at the end.
     *
     * @param movedOnly leaves out what is the same in both
     * @throws Refusal when one of them is not closed
     */
    public Page<ComparedRow> rows(RoundId before, RoundId after, boolean movedOnly, int offset, int limit) {
        needRows(before);
        needRows(after);
        String from = FROM + (movedOnly ? MOVED : "");
        List<UUID> tasks = jdbc.sql("select coalesce(b.task_id, a.task_id)" + from
                        + " order by b.position nulls last, a.position offset :offset limit :limit")
                .param("before", before.uuid())
                .param("after", after.uuid())
                .param("offset", offset)
                .param("limit", Math.min(limit, RoundRows.PAGE))
                .query(UUID.class)
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .param("before", before.uuid())
                .param("after", after.uuid())
                .query(Long.class)
                .single();
        Map<UUID, RoundRow> earlier = read(before, tasks);
        Map<UUID, RoundRow> later = read(after, tasks);
        List<ComparedRow> rows = new ArrayList<>();
        tasks.forEach(task -> rows.add(new ComparedRow(earlier.get(task), later.get(task))));
        return new Page<>(rows, total);
    }

    private Map<UUID, RoundRow> read(RoundId round, List<UUID> tasks) {
        Map<UUID, RoundRow> rows = new HashMap<>();
        jdbc.sql("select " + RoundRowReading.COLUMNS
                        + " from round_row x where x.round_id = :round and x.task_id = any (:tasks)")
                .param("round", round.uuid())
                .param("tasks", tasks.toArray(UUID[]::new))
                .query((row, n) -> rows.put(row.getObject("task_id", UUID.class), RoundRowReading.read(row)))
                .list();
        return rows;
    }

    private void needRows(RoundId id) {
        DispatchRound round = desk.read(id);
        if (!round.state.hasRows()) {
            throw Refusal.because("dispatch.round.refused.noRows", round.name());
        }
    }
}
