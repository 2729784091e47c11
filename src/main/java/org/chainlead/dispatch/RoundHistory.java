package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.Page;
import org.chainlead.org.Access;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stood in the published 月跟踪 of past months, of the tasks whose rows the acting person reads there. Frozen rows
 * are the only history that figures are compared with.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.history')")
public class RoundHistory {

    /** The largest page. */
    public static final int PAGE = 50;

    private static final String OPERATION = "dispatch.history";
    private static final String MONTHLY = " r.kind = 'MONTHLY' and r.by_rule and r.state = 'PUBLISHED' ";

    private final PublishedScope scope;
    private final RoundRowTable table;
    private final Rounds rounds;
    private final Access access;
    private final JdbcClient jdbc;

    RoundHistory(PublishedScope scope, RoundRowTable table, Rounds rounds, Access access, JdbcClient jdbc) {
        this.scope = scope;
        this.table = table;
        this.rounds = rounds;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Month of the round that opened last: the one reports are owed for now. */
    public YearMonth currentMonth() {
        return rounds.current().period();
    }

    /** Whether reports of the month still come in, so that what was reported cannot be compared with a month before. */
    public boolean isCollecting(YearMonth month) {
        return rounds.isCollecting(month);
    }

    /** The published 月跟踪 of the month. */
    public Optional<PublishedRound> of(YearMonth month) {
        return jdbc.sql("select r.* from dispatch_round r where" + MONTHLY + "and r.period = :month")
                .param("month", month.atDay(1))
                .query((row, n) -> PublishedRounds.read(row))
                .optional();
    }

    /** The numbers of the rows the person reads. */
    public RoundSum totals(RoundId round, RoundNarrowing within) {
        return table.totals(round, reach(), within);
    }

    /** The same part by part, in the order of the lists. */
    public Page<RoundSum> sums(RoundId round, RowGrouping by, RoundNarrowing within, int offset, int limit) {
        return table.sums(round, by, reach(), within, offset, Math.min(limit, PAGE));
    }

    /** The rows behind a number. */
    public Page<RoundRow> rows(RoundId round, RoundRowFilter filter, int offset, int limit) {
        Page<RoundRow> rows = table.rows(round, filter, reach(), offset, Math.min(limit, PAGE));
        return new Page<>(rows.rows().stream().map(scope::shown).toList(), rows.total());
    }

    /** Where the acting person reads exactly these rows. */
    public String address(RoundId round, RoundRowFilter filter) {
        return (access.may("dispatch.rounds") ? "rounds/" : "published-rounds/") + round + "?" + filter.query();
    }

    /**
     * Units with the tasks that stood red in each month: those with rows in the newest published round of the months, in
     * its order. Three statements, however many units and months there are.
     */
    public Page<UnitMonths> months(YearMonth from, YearMonth until, RoundNarrowing within, int offset, int limit) {
        Map<UUID, YearMonth> published = new LinkedHashMap<>();
        jdbc.sql("select r.id, r.period from dispatch_round r where" + MONTHLY
                        + "and r.period between :from and :until order by r.period desc")
                .param("from", from.atDay(1))
                .param("until", until.atDay(1))
                .query((row, n) -> published.put(row.getObject(1, UUID.class), month(row, 2)))
                .list();
        if (published.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        RoundId newest = new RoundId(published.keySet().iterator().next());
        Page<RoundSum> units = sums(newest, RowGrouping.UNIT, within, offset, limit);
        Map<UUID, Map<YearMonth, UnitMonths.Stand>> stands = stands(published, units.rows(), within);
        return new Page<>(
                units.rows().stream()
                        .filter(unit -> unit.key() != null)
                        .map(unit -> new UnitMonths(
                                new UnitId(java.util.Objects.requireNonNull(unit.key())),
                                unit.name(),
                                stands.getOrDefault(unit.key(), Map.of())))
                        .toList(),
                units.total());
    }

    /** Nothing of a round is read before it is published. */
    private RoundRowTable.Reach reach() {
        RoundRowTable.Reach reach = scope.reach(OPERATION);
        return new RoundRowTable.Reach(
                "(" + reach.sql()
                        + ") and x.round_id in (select r.id from dispatch_round r where r.state = 'PUBLISHED')",
                reach.parameters());
    }

    private Map<UUID, Map<YearMonth, UnitMonths.Stand>> stands(
            Map<UUID, YearMonth> published, List<RoundSum> units, RoundNarrowing within) {
        Map<UUID, Map<YearMonth, UnitMonths.Stand>> stands = new HashMap<>();
        if (units.isEmpty()) {
            return stands;
        }
        RoundRowTable.Reach reach = reach();
        jdbc.sql("select x.unit_id, x.round_id, count(*) as tasks, count(*) filter (where "
                        + RowKind.DELAYED.condition()
                        + ") as red from round_row x where x.round_id in (:rounds) and x.unit_id in (:units) and "
                        + reach.sql() + " and " + within.sql() + " group by x.unit_id, x.round_id")
                .params(reach.parameters())
                .params(within.parameters())
                .param("rounds", published.keySet())
                .param("units", units.stream().map(RoundSum::key).toList())
                .query((row, n) -> stands.computeIfAbsent(row.getObject(1, UUID.class), unit -> new HashMap<>())
                        .put(published.get(row.getObject(2, UUID.class)), stand(row)))
                .list();
        return stands;
    }

    private static UnitMonths.Stand stand(ResultSet row) throws SQLException {
        return new UnitMonths.Stand(
                new RoundId(row.getObject("round_id", UUID.class)), row.getLong("tasks"), row.getLong("red"));
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }
}
