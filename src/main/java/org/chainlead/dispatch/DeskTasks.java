package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainlead.common.Counted;
import org.chainlead.common.Page;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a round as the 调度台 reads them; who may is asked before. */
@Repository
class DeskTasks {

    private static final int FETCH = 500;

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

    private static final String ORDER = "u.sort, u.code, t.number_key, t.id";

    private static final String COLUMNS = "t.id, u.id as unit_id, u.name as unit_name, " + ROW_STATE + " as row_state, "
            + DeskState.IS_LATE
            + " as late, case when r.first_handed_in_at is not null then r.reported_light end as reported,"
            + " t.verified_light, t.counted_light, r.first_handed_in_at";

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final Rounds rounds;
    private final Clock clock;

    DeskTasks(JdbcClient jdbc, ReportedTasks tasks, Rounds rounds, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** One page, in the order of the unit list and the numbers. Titles are read of the page alone. */
    Page<DeskRow> page(DeskFilter filter, int offset, int limit) {
        List<Counted<DeskRow>> rows = jdbc.sql(
                        "select w.source_number, w.title, page.* from (select " + COLUMNS + ", " + Counted.OF_ALL
                                + ", row_number() over (order by " + ORDER + ") as place" + FROM + where(filter)
                                + " order by place offset :offset limit :limit) page"
                                + " join task w on w.id = page.id order by page.place")
                .params(parameters(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> Counted.of(row, read(row)))
                .list();
        return Counted.page(
                rows,
                () -> jdbc.sql("select count(*)" + FROM + where(filter))
                        .params(parameters(filter))
                        .query(Long.class)
                        .single());
    }

    /** All of them in the same order, read once: page by page the whole round would be read for each page. */
    @Transactional(readOnly = true)
    void each(DeskFilter filter, Consumer<DeskRow> to) {
        try (Stream<DeskRow> rows = jdbc
                .sql("select t.source_number, t.title, " + COLUMNS + FROM + where(filter) + " order by " + ORDER)
                .withFetchSize(FETCH)
                .params(parameters(filter))
                .query((row, n) -> read(row))
                .stream()) {
            rows.forEach(to);
        }
    }

    List<TaskId> ids(DeskFilter filter, int most) {
        return jdbc.sql("select t.id" + FROM + where(filter) + " order by " + ORDER + " limit :most")
                .params(parameters(filter))
                .param("most", most)
                .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
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

    static String key(RowGrouping by) {
        return switch (by) {
            case UNIT -> "u.id";
            case GROUP -> "g.id";
            case CHAIN -> "c.id";
            case PLAN -> "p.id";
        };
    }

    private static String where(DeskFilter filter) {
        String state = filter.state() == null ? "" : " and " + filter.state().condition();
        String part =
                filter.by() == null ? "" : " and " + key(filter.by()) + " is not distinct from cast(:key as uuid)";
        return state + part;
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
}
