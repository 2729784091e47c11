package org.chainlead.project;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.org.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the office, of every kind in one order, as rows. */
@Repository
class FigureQueue {

    private static final String WAITING = """
            select w.*, p.number, p.name, u.name as department
              from (select 'PLAN' as kind, project_id, year::text as part, investment as sum, null::numeric as planned, starts_on as day, verified_investment as sum_before, null::numeric as planned_before, verified_starts_on as day_before,
                           verified_at, basis, entered_name, entered_at, entered_by, version
                      from project_year_plan where state = 'ENTERED'
                    union all
                    select 'KEY_DATE', project_id, kind, null, null, happened_on, null, null, verified_on, verified_at, basis,
                           entered_name, entered_at, entered_by, version
                      from project_key_date where state = 'ENTERED'
                    union all
                    select 'CONTRACT', project_id, '', investment, null, null, verified_investment, null, null, verified_at, basis,
                           entered_name, entered_at, entered_by, version
                      from project_contract where state = 'ENTERED'
                    union all
                    select 'MONTH', project_id, to_char(month, 'YYYY-MM'), done, planned, null, verified_done, verified_planned, null,
                           verified_at, note, entered_name, entered_at, entered_by, version
                      from project_month where state = 'ENTERED') w
              join major_project p on p.id = w.project_id
              join unit u on u.id = p.lead_unit_id and\s""" + ProjectSight.LISTED;

    private static final String COUNT = """
            select (select count(*) from project_year_plan where state = 'ENTERED')
                   + (select count(*) from project_key_date where state = 'ENTERED')
                   + (select count(*) from project_contract where state = 'ENTERED')
                   + (select count(*) from project_month where state = 'ENTERED')""";

    private static final String ASKED = """
            unnest(cast(:kinds as text[]), cast(:projects as uuid[]), cast(:parts as text[]), cast(:versions as bigint[]))
              as f (kind, project, part, version)""";

    private final JdbcClient jdbc;

    FigureQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FigureToVerify> page(UUID account, int offset, int limit) {
        return jdbc.sql(WAITING + " order by w.entered_at, w.project_id, w.kind, w.part offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row, account))
                .list();
    }

    long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    /** Of these figures those that are as they were seen; what was entered anew or settled since is absent. */
    List<FigureToVerify> find(List<FigureRef> figures, UUID account) {
        return jdbc.sql(WAITING + " join " + ASKED + """
                         on f.kind = w.kind and f.project = w.project_id and f.part = w.part and f.version = w.version
                         order by w.project_id, w.kind, w.part""")
                .params(asked(figures))
                .query((row, n) -> row(row, account))
                .list();
    }

    /** Lets figures of one kind count. */
    void take(FigureKind kind, List<FigureRef> figures, Stamp stamp) {
        settle(kind, "VERIFIED", ", verified_name = :name, verified_at = :at, " + kind.taking)
                .params(asked(figures))
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
    }

    void giveBack(FigureRef figure, String reason) {
        settle(figure.kind(), "RETURNED", ", return_reason = :reason")
                .params(asked(List.of(figure)))
                .param("reason", reason)
                .update();
    }

    UUID enteredBy(FigureRef figure) {
        return jdbc.sql("select w.entered_by from " + figure.kind().table + " w, " + ASKED
                        + " where f.project = w.project_id and f.part = " + figure.kind().part)
                .params(asked(List.of(figure)))
                .query(UUID.class)
                .single();
    }

    private JdbcClient.StatementSpec settle(FigureKind kind, String state, String more) {
        return jdbc.sql("update " + kind.table + " w set state = '" + state + "', version = w.version + 1" + more
                + " from " + ASKED + " where f.project = w.project_id and f.part = " + kind.part);
    }

    private static Map<String, Object> asked(List<FigureRef> figures) {
        return Map.of(
                "kinds",
                figures.stream().map(figure -> figure.kind().name()).toArray(String[]::new),
                "projects",
                figures.stream().map(figure -> figure.project().uuid()).toArray(UUID[]::new),
                "parts",
                figures.stream().map(FigureRef::part).toArray(String[]::new),
                "versions",
                figures.stream().map(FigureRef::version).toArray(Long[]::new));
    }

    private static FigureToVerify row(ResultSet row, UUID account) throws SQLException {
        FigureKind kind = FigureKind.valueOf(row.getString("kind"));
        String part = row.getString("part");
        boolean before = row.getObject("verified_at") != null;
        return new FigureToVerify(
                new FigureRef(
                        kind, new ProjectId(row.getObject("project_id", UUID.class)), part, row.getLong("version")),
                row.getString("number"),
                row.getString("name"),
                row.getString("department"),
                words(
                        kind,
                        part,
                        row.getBigDecimal("sum"),
                        row.getBigDecimal("planned"),
                        row.getObject("day", LocalDate.class)),
                before
                        ? words(
                                kind,
                                part,
                                row.getBigDecimal("sum_before"),
                                row.getBigDecimal("planned_before"),
                                row.getObject("day_before", LocalDate.class))
                        : "",
                row.getString("basis"),
                row.getString("entered_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                !account.equals(row.getObject("entered_by", UUID.class)),
                List.of());
    }

    /** @param planned of a month, beside what was done: both count once they are verified */
    private static String words(
            FigureKind kind,
            String part,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal planned,
            @Nullable LocalDate day) {
        return switch (kind) {
            case PLAN ->
                day == null
                        ? t("project.figure.plan", part, money(sum))
                        : t("project.figure.planStarting", part, money(sum), day);
            case KEY_DATE ->
                day == null
                        ? Texts.label(KeyDateKind.valueOf(part))
                        : t("project.figure.keyDate", Texts.label(KeyDateKind.valueOf(part)), day);
            case CONTRACT -> t("project.figure.contract", money(sum));
            case MONTH ->
                t(
                        sum == null ? "project.figure.monthOpen" : "project.figure.month",
                        DateTimeText.month(YearMonth.parse(part)),
                        planned == null ? t("project.month.open") : t("project.sums.summed", money(planned)),
                        money(sum));
        };
    }

    private static String money(@Nullable BigDecimal sum) {
        return Investment.text(sum);
    }
}
