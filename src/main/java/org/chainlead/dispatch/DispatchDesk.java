package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.Counted;
import org.chainlead.common.Page;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 调度台: how the round of a month stands just now, by unit group, chain, unit and plan, and the tasks behind each number.
 * A page costs one statement, however many units and reports there are.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.desk')")
public class DispatchDesk {

    /** The largest page. */
    public static final int PAGE = 200;

    /** The most tasks one hand-over names. */
    public static final int MOST = 20_000;

    private static final String COUNTS = Arrays.stream(DeskState.values())
            .map(state -> "count(*) filter (where " + state.condition() + ") as n_"
                    + state.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final DeskTasks tasks;

    DispatchDesk(JdbcClient jdbc, DeskTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /** The numbers of the whole round, whatever the filter narrows. */
    public DeskSum totals(DeskFilter filter) {
        return jdbc.sql("select " + COUNTS + DeskTasks.FROM)
                .params(tasks.parameters(filter.whole()))
                .query((row, n) -> new DeskSum(null, null, "", counts(row)))
                .single();
    }

    /** The numbers part by part; what belongs to no part comes last, under an empty name. */
    public Page<DeskSum> sums(DeskFilter filter, RowGrouping by, int offset, int limit) {
        String key = DeskTasks.key(by);
        List<Counted<DeskSum>> sums = jdbc.sql("select " + key + " as part, max(" + key.replace(".id", ".name")
                        + ") as part_name, "
                        + Counted.OF_ALL + ", " + COUNTS + DeskTasks.FROM + " group by " + key + " order by " + key
                        + " is null, "
                        + order(by)
                        + ", part offset :offset limit :limit")
                .params(tasks.parameters(filter.whole()))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> Counted.of(
                        row,
                        new DeskSum(
                                by,
                                row.getObject("part", UUID.class),
                                Objects.requireNonNullElse(row.getString("part_name"), ""),
                                counts(row))))
                .list();
        return page(
                sums,
                "select count(*) from (select 1" + DeskTasks.FROM + " group by " + key + ") x",
                tasks.parameters(filter.whole()));
    }

    /** The tasks of a filter, in the order of the unit list and the numbers. */
    public Page<DeskRow> rows(DeskFilter filter, int offset, int limit) {
        return tasks.page(filter, offset, Math.min(limit, PAGE));
    }

    /** All tasks of a filter, for handing them over to 催办; at most {@value #MOST}. */
    public List<TaskId> tasks(DeskFilter filter) {
        return tasks.ids(filter, MOST);
    }

    /** Names the part a filter is narrowed to; empty when it has no name. */
    public String name(DeskFilter filter) {
        if (filter.by() == null || filter.key() == null) {
            return "";
        }
        String table = switch (filter.by()) {
            case UNIT -> "unit";
            case GROUP -> "unit_group";
            case CHAIN -> "industry_chain";
            case PLAN -> "action_plan";
        };
        return jdbc.sql("select name from " + table + " where id = :id")
                .param("id", filter.key())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String order(RowGrouping by) {
        return by == RowGrouping.UNIT
                ? "min(u.sort), min(u.code)"
                : "min(" + DeskTasks.key(by).replace(".id", ".sort") + ")";
    }

    private <T> Page<T> page(List<Counted<T>> rows, String count, Map<String, @Nullable Object> parameters) {
        return Counted.page(
                rows, () -> jdbc.sql(count).params(parameters).query(Long.class).single());
    }

    private static Map<DeskState, Long> counts(ResultSet row) throws SQLException {
        Map<DeskState, Long> counts = new EnumMap<>(DeskState.class);
        for (DeskState state : DeskState.values()) {
            counts.put(state, row.getLong("n_" + state.name().toLowerCase(Locale.ROOT)));
        }
        return counts;
    }
}
