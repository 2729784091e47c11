package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of closed rounds and what is counted from them; who may read which is asked before. */
@Repository
class RoundRowTable {

    private static final int FETCH = 500;

    private static final String ORDER = " order by x.position";

    private static final String COUNTS = Arrays.stream(RowKind.values())
            .map(kind -> kind.count() + " as n_" + kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    RoundRowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which rows somebody reads: a condition on the alias {@code x} and its parameters. */
    record Reach(String sql, Map<String, Object> parameters) {

        static final Reach ALL = new Reach("true", Map.of());
    }

    RoundSum totals(RoundId round, Reach reach) {
        return totals(round, reach, RoundNarrowing.NONE);
    }

    RoundSum totals(RoundId round, Reach reach, RoundNarrowing within) {
        return jdbc.sql("select " + COUNTS + " from round_row x where x.round_id = :round and " + reach.sql() + " and "
                        + within.sql())
                .params(reach.parameters())
                .params(within.parameters())
                .param("round", round.uuid())
                .query((row, n) -> new RoundSum(null, null, "", counts(row)))
                .single();
    }

    /** Part by part, over all rows. */
    Page<RoundSum> sums(RoundId round, RowGrouping by, int offset, int limit) {
        return sums(round, by, Reach.ALL, RoundNarrowing.NONE, offset, limit);
    }

    /** The same over the rows somebody reads. */
    Page<RoundSum> sums(RoundId round, RowGrouping by, Reach reach, RoundNarrowing within, int offset, int limit) {
        String from = " from round_row x " + by.join() + " where x.round_id = :round and " + reach.sql() + " and "
                + within.sql();
        List<RoundSum> sums = jdbc.sql(
                        "select " + by.key() + " as part, max(" + by.label() + ") as part_name, " + COUNTS
                                + from + " group by " + by.key() + " order by " + by.key() + " is null, " + by.order()
                                + ", part offset :offset limit :limit")
                .params(reach.parameters())
                .params(within.parameters())
                .param("round", round.uuid())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new RoundSum(
                        by,
                        row.getObject("part", UUID.class),
                        Objects.requireNonNullElse(row.getString("part_name"), ""),
                        counts(row)))
                .list();
        long total = jdbc.sql("select count(*) from (select 1" + from + " group by " + by.key() + ") p")
                .params(reach.parameters())
                .params(within.parameters())
                .param("round", round.uuid())
                .query(Long.class)
                .single();
        return new Page<>(sums, total);
    }

    Page<RoundRow> rows(RoundId round, RoundRowFilter filter, Reach reach, int offset, int limit) {
        String from = from(filter, reach);
        Map<String, @Nullable Object> parameters = parameters(round, filter, reach);
        List<RoundRow> rows = jdbc.sql(
                        "select " + RoundRowReading.COLUMNS + from + ORDER + " offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> RoundRowReading.read(row))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** All of them in the same order, read once. */
    @Transactional(readOnly = true)
    void each(RoundId round, RoundRowFilter filter, Reach reach, Consumer<RoundRow> to) {
        try (Stream<RoundRow> rows = jdbc
                .sql("select " + RoundRowReading.COLUMNS + from(filter, reach) + ORDER)
                .withFetchSize(FETCH)
                .params(parameters(round, filter, reach))
                .query((row, n) -> RoundRowReading.read(row))
                .stream()) {
            rows.forEach(to);
        }
    }

    private static String from(RoundRowFilter filter, Reach reach) {
        return " from round_row x where x.round_id = :round and " + filter.sql() + " and " + reach.sql();
    }

    private static Map<String, @Nullable Object> parameters(RoundId round, RoundRowFilter filter, Reach reach) {
        Map<String, @Nullable Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("round", round.uuid());
        parameters.putAll(filter.parameters());
        return parameters;
    }

    private static Map<RowKind, Long> counts(ResultSet row) throws SQLException {
        Map<RowKind, Long> counts = new EnumMap<>(RowKind.class);
        for (RowKind kind : RowKind.values()) {
            Long count = row.getObject("n_" + kind.name().toLowerCase(Locale.ROOT), Long.class);
            if (count != null) {
                counts.put(kind, count);
            }
        }
        return counts;
    }
}
