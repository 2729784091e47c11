package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.chainlead.org.UnitId;
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

    /** The tasks of the round: handed out and waiting to be signed for, owing a report, or with one. */
    static final String FROM = """
             from task t join unit u on u.id = t.lead_unit_id
             left join report r on r.task_id = t.id and r.period = :period
             left join industry_chain c on c.id = t.chain_id
             left join action_plan p on p.id = t.plan_id
             left join (select distinct on (m.unit_id) m.unit_id, g.id, g.name, g.sort
                          from unit_group_member m join unit_group g on g.id = m.group_id
                         where m.valid_from <= :today and (m.valid_until is null or m.valid_until >= :today)
                         order by m.unit_id, g.sort, g.id) g on g.unit_id = u.id
            cross join lateral (select""" + ReportedTasks.OWES + """
                 as owed) o
            where t.group_id is null
              and (cast(:round as uuid) is null
                   or t.id in (select x.task_id from round_task x where x.round_id = cast(:round as uuid)))
              and t.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS', 'PENDING_VERIFICATION', 'SUSPENDED', 'COMPLETED',
                              'CLOSED', 'ARCHIVED')
              and (o.owed or t.state = 'PENDING_ACCEPTANCE' or r.first_handed_in_at is not null)""";

    private static final String ROW_STATE = """
            case when t.state = 'PENDING_ACCEPTANCE' then 'UNSIGNED'
                 when r.accepted_no is not null then 'ACCEPTED'
                 when r.return_due_on is not null and r.state in ('RETURNED', 'IN_UNIT_REVIEW') then 'RETURNED'
                 when r.state = 'IN_REVIEW'
                     then case when r.reviewer_unit_id is null then 'WITH_OFFICE' else 'WITH_LEAD' end
                 when r.first_handed_in_at is null and r.state = 'IN_UNIT_REVIEW' then 'IN_UNIT'
                 when r.first_handed_in_at is null and o.owed then 'MISSING' end""";

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final Rounds rounds;
    private final Clock clock;

    DispatchDesk(JdbcClient jdbc, ReportedTasks tasks, Rounds rounds, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The numbers of the whole round, whatever the filter narrows. */
    public DeskSum totals(DeskFilter filter) {
        return jdbc.sql("select " + COUNTS + FROM)
                .params(parameters(filter.whole()))
                .query((row, n) -> new DeskSum(null, null, "", counts(row)))
                .single();
    }

    /** The numbers part by part; what belongs to no part comes last, under an empty name. */
    public Page<DeskSum> sums(DeskFilter filter, RowGrouping by, int offset, int limit) {
        String key = key(by);
        List<Counted<DeskSum>> sums = jdbc.sql("select " + key + " as part, max(" + key.replace(".id", ".name")
                        + ") as part_name, "
                        + Counted.OF_ALL + ", " + COUNTS + FROM + " group by " + key + " order by " + key + " is null, "
                        + order(by)
                        + ", part offset :offset limit :limit")
                .params(parameters(filter.whole()))
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
                sums, "select count(*) from (select 1" + FROM + " group by " + key + ") x", parameters(filter.whole()));
    }

    /** The tasks of a filter, in the order of the unit list and the numbers. */
    public Page<DeskRow> rows(DeskFilter filter, int offset, int limit) {
        List<Counted<DeskRow>> rows = jdbc.sql(
                        "select w.source_number, w.title, page.* from (select t.id, u.id as unit_id,"
                                + " u.name as unit_name, " + ROW_STATE + " as row_state, " + DeskState.IS_LATE
                                + " as late, case when r.first_handed_in_at is not null then"
                                + " r.reported_light end as reported, t.verified_light, t.counted_light, r.first_handed_in_at, "
                                + Counted.OF_ALL
                                + ", row_number() over (order by u.sort, u.code, t.number_key, t.id) as place"
                                + FROM
                                + where(filter) + " order by place offset :offset limit :limit) page"
                                + " join task w on w.id = page.id order by page.place")
                .params(parameters(filter))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> Counted.of(row, read(row)))
                .list();
        return page(rows, "select count(*)" + FROM + where(filter), parameters(filter));
    }

    /** All tasks of a filter, for handing them over to 催办; at most {@value #MOST}. */
    public List<TaskId> tasks(DeskFilter filter) {
        return jdbc.sql("select t.id" + FROM + where(filter)
                        + " order by u.sort, u.code, t.number_key, t.id limit :most")
                .params(parameters(filter))
                .param("most", MOST)
                .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
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

    private static String where(DeskFilter filter) {
        String state = filter.state() == null ? "" : " and " + filter.state().condition();
        String part =
                filter.by() == null ? "" : " and " + key(filter.by()) + " is not distinct from cast(:key as uuid)";
        return state + part;
    }

    Map<String, @Nullable Object> parameters(DeskFilter filter) {
        RoundId round = filter.round();
        Map<String, @Nullable Object> parameters = round == null
                ? tasks.owingByRule(filter.month(), rounds.cutOff(filter.month()))
                : tasks.owingByHand(round.uuid(), filter.month(), rounds.cutOff(round));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("key", filter.key());
        parameters.put("round", round == null ? null : round.uuid());
        return parameters;
    }

    private static String key(RowGrouping by) {
        return switch (by) {
            case UNIT -> "u.id";
            case GROUP -> "g.id";
            case CHAIN -> "c.id";
            case PLAN -> "p.id";
        };
    }

    private static String order(RowGrouping by) {
        return by == RowGrouping.UNIT ? "min(u.sort), min(u.code)" : "min(" + key(by).replace(".id", ".sort") + ")";
    }

    private static DeskRow read(ResultSet row) throws SQLException {
        String number = row.getString("source_number");
        String state = row.getString("row_state");
        OffsetDateTime handedIn = row.getObject("first_handed_in_at", OffsetDateTime.class);
        return new DeskRow(
                new TaskId(row.getObject("id", UUID.class)),
                number == null ? row.getString("title") : number + " " + row.getString("title"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                state == null ? null : DeskState.valueOf(state),
                row.getBoolean("late"),
                RoundRowReading.light(row.getString("reported")),
                RoundRowReading.light(row.getString("verified_light")),
                RoundRowReading.light(row.getString("counted_light")),
                handedIn == null ? null : handedIn.toInstant());
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
