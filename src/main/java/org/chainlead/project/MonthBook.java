package org.chainlead.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.org.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money month by month, as rows. */
@Repository
class MonthBook {

    /** What a sheet of a month is about, on the alias {@code p}: works in hand, and whatever has a plan of the year. */
    private static final String SHEET = """
             from major_project p
             join unit u on u.id = p.lead_unit_id
             left join project_month m on m.project_id = p.id and m.month = :month
             left join project_year_plan y on y.project_id = p.id and y.year = :year
            where (p.stage in ('PRELIMINARY', 'NEWLY_STARTED', 'UNDER_CONSTRUCTION') or y.year is not null
                   or m.month is not null) and\s""" + ProjectSight.LISTED + " and ";

    private static final String BEFORE = """
            , coalesce((select sum(e.done) from project_month e where e.project_id = p.id
                           and e.month >= :january and e.month < :month), 0) as before""";

    private final JdbcClient jdbc;

    MonthBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line to be written. */
    record Line(
            ProjectId project,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal done,
            String note) {}

    List<MonthRow> sheet(YearMonth month, String scope, Map<String, Object> parameters, int offset, int limit) {
        return sheet(
                        "select p.id, p.number, p.name, p.place, u.name as department, y.investment, m.*" + BEFORE,
                        month,
                        scope + " order by p.number_order nulls last, p.number, p.id offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    long count(YearMonth month, String scope, Map<String, Object> parameters) {
        return sheet("select count(*)", month, scope)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec sheet(String select, YearMonth month, String rest) {
        return jdbc.sql(select + SHEET + rest)
                .param("month", month.atDay(1))
                .param("january", month.withMonth(1).atDay(1))
                .param("year", month.getYear());
    }

    Map<ProjectId, MonthPolicy.Before> before(Collection<ProjectId> projects, YearMonth month) {
        Map<ProjectId, MonthPolicy.Before> kept = new HashMap<>();
        jdbc.sql("select * from project_month where month = :month and project_id = any (:ids)")
                .param("month", month.atDay(1))
                .param("ids", projects.stream().map(ProjectId::uuid).toArray(UUID[]::new))
                .query((row, n) -> kept.put(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new MonthPolicy.Before(
                                Investment.plainOrNull(row.getBigDecimal("planned")),
                                Investment.plainOrNull(row.getBigDecimal("done")),
                                row.getString("note"),
                                FigureMark.read(row))))
                .list();
        return kept;
    }

    /** All lines in one statement. */
    void write(YearMonth month, List<Line> lines, Stamp stamp) {
        jdbc.sql("""
                        insert into project_month (project_id, month, planned, done, note, state, entered_name, entered_at,
                               entered_by)
                        select l.project, :month, l.planned, l.done, l.note, 'ENTERED', :name, :at, :by
                          from unnest(cast(:ids as uuid[]), cast(:planned as numeric[]), cast(:done as numeric[]),
                                      cast(:notes as text[])) as l (project, planned, done, note)
                        on conflict (project_id, month) do update set planned = excluded.planned, done = excluded.done,
                               note = excluded.note, state = 'ENTERED', return_reason = '',
                               entered_name = excluded.entered_name, entered_at = excluded.entered_at,
                               entered_by = excluded.entered_by, version = project_month.version + 1""")
                .param("month", month.atDay(1))
                .param("name", stamp.name())
                .param("at", stamp.at())
                .param("by", stamp.account())
                .param("ids", lines.stream().map(line -> line.project().uuid()).toArray(UUID[]::new))
                .param("planned", lines.stream().map(Line::planned).toArray(BigDecimal[]::new))
                .param("done", lines.stream().map(Line::done).toArray(BigDecimal[]::new))
                .param("notes", lines.stream().map(Line::note).toArray(String[]::new))
                .update();
    }

    /** The newest month first. */
    List<MonthSum> of(ProjectId project) {
        return jdbc.sql("""
                        select m.*, sum(coalesce(m.done, 0)) over (
                                   partition by extract(year from m.month) order by m.month) as total
                          from project_month m where m.project_id = :id order by m.month desc""")
                .param("id", project.uuid())
                .query((row, n) -> new MonthSum(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Investment.plainOrNull(row.getBigDecimal("planned")),
                        Investment.plainOrNull(row.getBigDecimal("done")),
                        Investment.plain(row.getBigDecimal("total")),
                        row.getString("note"),
                        Investment.plainOrNull(row.getBigDecimal("verified_done")),
                        FigureMark.read(row)))
                .list();
    }

    private static MonthRow row(ResultSet row) throws SQLException {
        FigureMark mark = row.getObject("month") == null ? null : FigureMark.read(row);
        ProjectId id = new ProjectId(row.getObject("id", UUID.class));
        return new MonthRow(
                id,
                row.getString("number"),
                row.getString("name"),
                row.getString("department"),
                row.getString("place"),
                Investment.plainOrNull(row.getBigDecimal("investment")),
                Investment.plain(row.getBigDecimal("before")),
                new MonthEntry(
                        id,
                        text(row.getBigDecimal("planned")),
                        text(row.getBigDecimal("done")),
                        Objects.requireNonNullElse(row.getString("note"), ""),
                        mark == null ? FigureMark.NEW : mark.version()),
                mark);
    }

    private static String text(@Nullable BigDecimal sum) {
        return sum == null ? "" : Investment.plain(sum).toPlainString();
    }
}
