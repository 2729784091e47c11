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
import java.util.stream.Collectors;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads closed rounds: numbers, and the rows behind each number. What 通报 and comparisons are made from. Every method
 * refuses while the round is not closed, and answers NotFound when there is none.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.rounds')")
public class RoundRows {

    /** The largest page. */
    public static final int PAGE = 500;

    private static final String COUNTS = Arrays.stream(RowKind.values())
            .map(kind -> "count(*) filter (where " + kind.condition() + ") as n_"
                    + kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final RoundDesk desk;

    RoundRows(JdbcClient jdbc, RoundDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The numbers of the whole round. */
    public RoundSum totals(RoundId round) {
        needRows(round);
        return jdbc.sql("select " + COUNTS + " from round_row x where x.round_id = :round")
                .param("round", round.uuid())
                .query((row, n) -> new RoundSum(null, null, "", counts(row)))
                .single();
    }

    /** The numbers part by part; what belongs to no part comes last, under an empty name. */
    public Page<RoundSum> sums(RoundId round, RowGrouping by, int offset, int limit) {
        needRows(round);
        String from = " from round_row x " + by.join() + " where x.round_id = :round";
        List<RoundSum> sums = jdbc.sql(
                        "select " + by.key() + " as part, max(" + by.label() + ") as part_name, " + COUNTS
                                + from + " group by " + by.key() + " order by " + by.key() + " is null, " + by.order()
                                + ", part offset :offset limit :limit")
                .param("round", round.uuid())
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> new RoundSum(
                        by,
                        row.getObject("part", UUID.class),
                        Objects.requireNonNullElse(row.getString("part_name"), ""),
                        counts(row)))
                .list();
        long total = jdbc.sql("select count(*) from (select 1" + from + " group by " + by.key() + ") p")
                .param("round", round.uuid())
                .query(Long.class)
                .single();
        return new Page<>(sums, total);
    }

    /** The rows of a filter, in the order of the unit list and the numbers. */
    public Page<RoundRow> rows(RoundId round, RoundRowFilter filter, int offset, int limit) {
        needRows(round);
        String from = " from round_row x where x.round_id = :round and " + filter.sql();
        List<RoundRow> rows = jdbc.sql("select x.*" + from + " order by x.position offset :offset limit :limit")
                .params(parameters(round, filter))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> RoundRowReading.read(row))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters(round, filter))
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    private void needRows(RoundId id) {
        DispatchRound round = desk.read(id);
        if (!round.state.hasRows()) {
            throw Refusal.because("dispatch.round.refused.noRows", round.name());
        }
    }

    private static Map<String, @Nullable Object> parameters(RoundId round, RoundRowFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("round", round.uuid());
        parameters.put("key", filter.key());
        return parameters;
    }

    private static Map<RowKind, Long> counts(ResultSet row) throws SQLException {
        Map<RowKind, Long> counts = new EnumMap<>(RowKind.class);
        for (RowKind kind : RowKind.values()) {
            counts.put(kind, row.getLong("n_" + kind.name().toLowerCase(Locale.ROOT)));
        }
        return counts;
    }
}
