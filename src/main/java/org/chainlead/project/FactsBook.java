package org.chainlead.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 基本情况 of projects, as rows. */
@Repository
class FactsBook {

    private final JdbcClient jdbc;
    private final ProjectSight sight;

    FactsBook(JdbcClient jdbc, ProjectSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * Facts with what the identities among them are called.
     *
     * @param chain empty for none
     */
    record Kept(
            long version,
            String number,
            String name,
            String industry,
            BigDecimal investment,
            @Nullable ChainId chainId,
            String chain,
            UnitId departmentId,
            String department,
            @Nullable UnitId countyId,
            String place) {}

    /** Empty for what is not there or not seen. */
    Optional<Kept> find(ProjectId project) {
        return jdbc.sql("select p.facts_version, p.number, p.name, p.industry, p.total_investment, p.chain_id,"
                        + " coalesce(c.name, '') as chain, p.lead_unit_id, u.name as department, p.county_unit_id, p.place"
                        + ProjectQuery.FROM + " where p.id = :id and " + sight.condition())
                .param("id", project.uuid())
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Whether the list that brought the project in has another of that number, also one that was merged since. */
    boolean isNumberTaken(ProjectId project, String number) {
        return jdbc.sql("""
                        select exists (select 1 from major_project o join major_project p on p.import_batch_id = o.import_batch_id
                         where p.id = :id and o.id <> p.id and o.number = :number)""")
                .param("id", project.uuid())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** The name of a unit in force; empty for any other. */
    Optional<String> unit(UnitId unit, LocalDate today) {
        return jdbc.sql("select name from unit where id = :id and (valid_until is null or valid_until >= :today)")
                .param("id", unit.uuid())
                .param("today", today)
                .query(String.class)
                .optional();
    }

    void write(ProjectId project, Kept facts) {
        jdbc.sql("""
                        update major_project
                           set printed_number = case when number = :number then printed_number else coalesce(printed_number, number) end,
                               number = :number, name = :name, industry = :industry, total_investment = :investment,
                               chain_id = :chain, lead_unit_id = :department, county_unit_id = :county, place = :place,
                               facts_version = facts_version + 1
                         where id = :id""")
                .param("id", project.uuid())
                .param("number", facts.number())
                .param("name", facts.name())
                .param("industry", facts.industry())
                .param("investment", facts.investment())
                .param("chain", facts.chainId() == null ? null : facts.chainId().uuid())
                .param("department", facts.departmentId().uuid())
                .param(
                        "county",
                        facts.countyId() == null ? null : facts.countyId().uuid())
                .param("place", facts.place())
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        UUID chain = row.getObject("chain_id", UUID.class);
        UUID county = row.getObject("county_unit_id", UUID.class);
        return new Kept(
                row.getLong("facts_version"),
                row.getString("number"),
                row.getString("name"),
                row.getString("industry"),
                Investment.plain(row.getBigDecimal("total_investment")),
                chain == null ? null : new ChainId(chain),
                row.getString("chain"),
                new UnitId(row.getObject("lead_unit_id", UUID.class)),
                row.getString("department"),
                county == null ? null : new UnitId(county),
                row.getString("place"));
    }
}
