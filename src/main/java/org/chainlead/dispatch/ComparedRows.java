package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chainlead.common.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of two closed rounds side by side; who may read them is asked before. */
@Repository
@Transactional(readOnly = true)
class ComparedRows {

    private static final int PART = 500;

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

    ComparedRows(JdbcClient jdbc, RoundDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** One page in the order of the later round, what only the earlier one has at the end. */
    Page<ComparedRow> page(RoundId before, RoundId after, boolean movedOnly, int offset, int limit) {
        desk.closed(before);
        desk.closed(after);
        List<ComparedRow> rows = new ArrayList<>();
        read(before, after, tasks(before, after, movedOnly, offset, limit), rows::add);
        long total = jdbc.sql("select count(*)" + from(movedOnly))
                .param("before", before.uuid())
                .param("after", after.uuid())
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** All of them in the same order; laid side by side once, not once for each part. */
    void each(RoundId before, RoundId after, boolean movedOnly, Consumer<ComparedRow> to) {
        desk.closed(before);
        desk.closed(after);
        List<UUID> tasks = tasks(before, after, movedOnly, 0, null);
        for (int at = 0; at < tasks.size(); at += PART) {
            read(before, after, tasks.subList(at, Math.min(at + PART, tasks.size())), to);
        }
    }

    /** @param limit null for all */
    private List<UUID> tasks(RoundId before, RoundId after, boolean movedOnly, int offset, @Nullable Integer limit) {
        return jdbc.sql("select coalesce(b.task_id, a.task_id)" + from(movedOnly)
                        + " order by b.position nulls last, a.position offset :offset limit :limit")
                .param("before", before.uuid())
                .param("after", after.uuid())
                .param("offset", offset)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private void read(RoundId before, RoundId after, List<UUID> tasks, Consumer<ComparedRow> to) {
        Map<UUID, RoundRow> earlier = read(before, tasks);
        Map<UUID, RoundRow> later = read(after, tasks);
        tasks.forEach(task -> to.accept(new ComparedRow(earlier.get(task), later.get(task))));
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

    private static String from(boolean movedOnly) {
        return FROM + (movedOnly ? MOVED : "");
    }
}
