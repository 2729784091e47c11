package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units and leaders see of a round once it is published (product.md: counties never see each other before
 * publication): the numbers of all units in the order of the unit list, as a 通报 says them, without a rank; the rows of
 * tasks only where the person reads the task's reports. A round in which the person has no row is not found.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.published')")
public class PublishedRounds {

    /** The largest page. */
    static final int PAGE = 100;

    /** What is said of all units: what a 通报 says. */
    public static final List<RowKind> NUMBERS = List.of(
            RowKind.ALL,
            RowKind.COMPLETED,
            RowKind.UNREACHED,
            RowKind.OWED,
            RowKind.HANDED_IN,
            RowKind.LATE,
            RowKind.MISSING,
            RowKind.GREEN,
            RowKind.YELLOW,
            RowKind.RED,
            RowKind.DELAYED);

    private static final String FROM = " from dispatch_round r where r.state = 'PUBLISHED' and ";

    private final PublishedScope scope;
    private final RoundRowTable table;
    private final JdbcClient jdbc;

    PublishedRounds(PublishedScope scope, RoundRowTable table, JdbcClient jdbc) {
        this.scope = scope;
        this.table = table;
        this.jdbc = jdbc;
    }

    /** Those in which the person has rows, the newest period first. */
    public Page<PublishedRound> page(int offset, int limit) {
        RoundRowTable.Reach reach = scope.rounds();
        List<PublishedRound> rows = jdbc.sql("select r.*" + FROM + reach.sql()
                        + " order by r.period desc, r.published_at desc, r.id offset :offset limit :limit")
                .params(reach.parameters())
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*)" + FROM + reach.sql())
                .params(reach.parameters())
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** The round, where the person has rows in it. */
    public Optional<PublishedRound> find(RoundId id) {
        RoundRowTable.Reach reach = scope.rounds();
        return jdbc.sql("select r.*" + FROM + "r.id = :round and " + reach.sql())
                .params(reach.parameters())
                .param("round", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    /** @throws NotFound when it is not published, or the person has no row in it */
    public PublishedRound get(RoundId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The numbers of the rows the person reads; each opens exactly these of {@link #rows}. */
    public RoundSum own(RoundId id) {
        get(id);
        return table.totals(id, scope.reach());
    }

    /** The rows the person reads, in the order of the unit list and the numbers. */
    public Page<RoundRow> rows(RoundId id, RowKind kind, int offset, int limit) {
        return rows(id, RoundRowFilter.of(kind), offset, limit);
    }

    /** The same of a part of the round. */
    public Page<RoundRow> rows(RoundId id, RoundRowFilter filter, int offset, int limit) {
        get(id);
        Page<RoundRow> rows = table.rows(id, filter, scope.reach(), offset, Math.min(limit, PAGE));
        return new Page<>(rows.rows().stream().map(scope::shown).toList(), rows.total());
    }

    /** The {@link #NUMBERS} of the whole round. */
    public RoundSum totals(RoundId id) {
        get(id);
        return said(table.totals(id, RoundRowTable.Reach.ALL));
    }

    /** The {@link #NUMBERS} part by part: units in the order of the unit list, never by result. */
    public Page<RoundSum> sums(RoundId id, RowGrouping by, int offset, int limit) {
        get(id);
        Page<RoundSum> sums = table.sums(id, by, offset, Math.min(limit, PAGE));
        return new Page<>(sums.rows().stream().map(PublishedRounds::said).toList(), sums.total());
    }

    private static RoundSum said(RoundSum sum) {
        Map<RowKind, Long> said = new EnumMap<>(RowKind.class);
        NUMBERS.forEach(kind -> said.put(kind, sum.count(kind)));
        return new RoundSum(sum.by(), sum.key(), sum.name(), said);
    }

    static PublishedRound read(java.sql.ResultSet row) throws java.sql.SQLException {
        RoundKind kind = RoundKind.valueOf(row.getString("kind"));
        YearMonth period = YearMonth.from(row.getObject("period", LocalDate.class));
        return new PublishedRound(
                new RoundId(row.getObject("id", UUID.class)),
                kind,
                RoundNames.of(kind, period, row.getString("title")),
                row.getObject("due_on", LocalDate.class),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
