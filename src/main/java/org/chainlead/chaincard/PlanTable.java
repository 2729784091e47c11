package org.chainlead.chaincard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of chains' plans. */
@Component
class PlanTable {

    private static final String OF_CHAIN = " from chain_plan where chain_id = :chain";

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number it got; empty when it was written before. */
    Optional<Integer> write(ChainId chain, PlanDraft draft, LocalDate decidedOn, String by, Instant at) {
        return jdbc.sql("""
                        insert into chain_plan (id, chain_id, number, name, decided_on, document_number, note,
                            recorded_by_name, recorded_at)
                        select :id, :chain, coalesce(max(number), 0) + 1, :name, :day, :document, :note, :by, :at
                          from chain_plan where chain_id = :chain
                        on conflict (id) do nothing returning number""")
                .param("id", draft.id().uuid())
                .param("chain", chain.uuid())
                .param("name", draft.name().strip())
                .param("day", decidedOn)
                .param("document", draft.documentNumber().strip())
                .param("note", draft.note().strip())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** The newest first, withdrawn ones too. */
    Page<PlanVersion> page(ChainId chain, int offset, int limit) {
        List<PlanVersion> rows = jdbc.sql("select *" + OF_CHAIN + " order by number desc offset :offset limit :limit")
                .param("chain", chain.uuid())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*)" + OF_CHAIN)
                .param("chain", chain.uuid())
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    Optional<PlanVersion> find(ChainId chain, PlanVersionId id) {
        return jdbc.sql("select *" + OF_CHAIN + " and id = :id")
                .param("chain", chain.uuid())
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    private static PlanVersion read(ResultSet row) throws SQLException {
        return new PlanVersion(
                new PlanVersionId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("name"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("document_number"),
                row.getString("note"),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Withdrawals.read(row));
    }
}
