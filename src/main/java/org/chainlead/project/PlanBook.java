package org.chainlead.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.Page;
import org.chainlead.org.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 年度计划 and the days of projects, as rows. */
@Repository
class PlanBook {

    private final JdbcClient jdbc;

    PlanBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest year first. */
    List<YearPlan> plans(ProjectId project) {
        return jdbc.sql("select * from project_year_plan where project_id = :id order by year desc")
                .param("id", project.uuid())
                .query((row, n) -> plan(row))
                .list();
    }

    Optional<YearPlan> plan(ProjectId project, int year) {
        return plans(project).stream().filter(plan -> plan.year() == year).findFirst();
    }

    /** @param scope condition on the alias {@code p} */
    Page<PlanRow> sheet(int year, String scope, Map<String, Object> parameters, int offset, int limit) {
        String from = " from major_project p left join project_year_plan y on y.project_id = p.id and y.year = :year"
                + " where p.merged_into is null and " + scope;
        List<PlanRow> rows = jdbc.sql("select p.id, p.number, p.name, y.*" + from
                        + " order by p.number_order nulls last, p.number, p.id offset :offset limit :limit")
                .params(parameters)
                .param("year", year)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new PlanRow(
                        new ProjectId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        row.getObject("year") == null ? null : plan(row)))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .param("year", year)
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    void write(ProjectId project, YearPlanDraft draft, Stamp stamp) {
        jdbc.sql("""
                        insert into project_year_plan (project_id, year, investment, starts, starts_on, basis, state,
                               entered_name, entered_at, entered_by)
                        values (:id, :year, :investment, :starts, :on, :basis, 'ENTERED', :name, :at, :by)
                        on conflict (project_id, year) do update set investment = excluded.investment,
                               starts = excluded.starts, starts_on = excluded.starts_on, basis = excluded.basis,
                               state = 'ENTERED', return_reason = '', entered_name = excluded.entered_name,
                               entered_at = excluded.entered_at, entered_by = excluded.entered_by,
                               version = project_year_plan.version + 1""")
                .param("id", project.uuid())
                .param("year", draft.year())
                .param("investment", draft.investment())
                .param("starts", draft.starts())
                .param("on", draft.starts() ? draft.startsOn() : null)
                .param("basis", draft.basis().strip())
                .param("name", stamp.name())
                .param("at", stamp.at())
                .param("by", stamp.account())
                .update();
    }

    /** In the order of a project's life. */
    List<KeyDate> keyDates(ProjectId project) {
        return jdbc
                .sql("select * from project_key_date where project_id = :id")
                .param("id", project.uuid())
                .query((row, n) -> keyDate(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(KeyDate::kind))
                .toList();
    }

    void write(ProjectId project, KeyDateKind kind, LocalDate on, String basis, Stamp stamp) {
        jdbc.sql("""
                        insert into project_key_date (project_id, kind, happened_on, basis, state, entered_name,
                               entered_at, entered_by)
                        values (:id, :kind, :on, :basis, 'ENTERED', :name, :at, :by)
                        on conflict (project_id, kind) do update set happened_on = excluded.happened_on,
                               basis = excluded.basis, state = 'ENTERED', return_reason = '',
                               entered_name = excluded.entered_name, entered_at = excluded.entered_at,
                               entered_by = excluded.entered_by, version = project_key_date.version + 1""")
                .param("id", project.uuid())
                .param("kind", kind.name())
                .param("on", on)
                .param("basis", basis)
                .param("name", stamp.name())
                .param("at", stamp.at())
                .param("by", stamp.account())
                .update();
    }

    /** Empty while none was entered. */
    Optional<Contract> contract(ProjectId project) {
        return jdbc.sql("select * from project_contract where project_id = :id")
                .param("id", project.uuid())
                .query((row, n) -> new Contract(
                        Investment.plain(row.getBigDecimal("investment")),
                        row.getString("basis"),
                        Investment.plainOrNull(row.getBigDecimal("verified_investment")),
                        FigureMark.read(row)))
                .optional();
    }

    void writeContract(ProjectId project, BigDecimal sum, String basis, Stamp stamp) {
        jdbc.sql("""
                        insert into project_contract (project_id, investment, basis, state, entered_name, entered_at,
                               entered_by)
                        values (:id, :investment, :basis, 'ENTERED', :name, :at, :by)
                        on conflict (project_id) do update set investment = excluded.investment, basis = excluded.basis,
                               state = 'ENTERED', return_reason = '', entered_name = excluded.entered_name,
                               entered_at = excluded.entered_at, entered_by = excluded.entered_by,
                               version = project_contract.version + 1""")
                .param("id", project.uuid())
                .param("investment", sum)
                .param("basis", basis)
                .param("name", stamp.name())
                .param("at", stamp.at())
                .param("by", stamp.account())
                .update();
    }

    String code(ProjectId project) {
        return jdbc.sql("select coalesce(approval_code, '') from major_project where id = :id")
                .param("id", project.uuid())
                .query(String.class)
                .single();
    }

    /** Whether another project has the code. */
    boolean isTaken(String code, ProjectId project) {
        return jdbc.sql("""
                        select exists (select 1 from major_project
                         where approval_code = :code and merged_into is null and id <> :id)""")
                .param("code", code)
                .param("id", project.uuid())
                .query(Boolean.class)
                .single();
    }

    void writeCode(ProjectId project, String code) {
        jdbc.sql("update major_project set approval_code = :code where id = :id")
                .param("code", code)
                .param("id", project.uuid())
                .update();
    }

    private static YearPlan plan(ResultSet row) throws SQLException {
        return new YearPlan(
                row.getInt("year"),
                Investment.plain(row.getBigDecimal("investment")),
                row.getBoolean("starts"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("basis"),
                Investment.plainOrNull(row.getBigDecimal("verified_investment")),
                row.getObject("verified_starts_on", LocalDate.class),
                FigureMark.read(row));
    }

    private static KeyDate keyDate(ResultSet row) throws SQLException {
        return new KeyDate(
                KeyDateKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("basis"),
                row.getObject("verified_on", LocalDate.class),
                FigureMark.read(row));
    }
}
