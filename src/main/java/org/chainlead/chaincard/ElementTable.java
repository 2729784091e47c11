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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Elements of cards and all their wordings. */
@Component
class ElementTable {

    /** The template of a chain's card {@code k}: the first one when none was given. */
    static final String TEMPLATE =
            "coalesce(k.template_id, (select id from element_template order by sort, name limit 1))";

    private static final String ELEMENTS = """
            select t.id, t.name, t.hint, t.kind, coalesce(v.number, 0) as number, coalesce(v.words, '') as words, v.day,
                   coalesce(v.reference, '') as reference, v.changed_by_name, v.changed_at
              from industry_chain c
              left join chain_card k on k.chain_id = c.id
              join template_element t on t.template_id = """ + TEMPLATE + """
             and t.removed_at is null
              left join chain_element_version v on v.chain_id = c.id and v.element_id = t.id and not v.superseded
             where c.id = :chain""";

    private final JdbcClient jdbc;

    ElementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CardElement> of(ChainId chain) {
        return jdbc.sql(ELEMENTS + " order by t.position, t.name")
                .param("chain", chain.uuid())
                .query((row, n) -> element(row))
                .list();
    }

    /** Only an element of the chain's own template. */
    Optional<CardElement> find(ChainId chain, ElementId element) {
        return jdbc.sql(ELEMENTS + " and t.id = :element")
                .param("chain", chain.uuid())
                .param("element", element.uuid())
                .query((row, n) -> element(row))
                .optional();
    }

    void write(ChainId chain, CardElement before, ElementValue value, String by, Instant at) {
        jdbc.sql("""
                        update chain_element_version set superseded = true
                         where chain_id = :chain and element_id = :element and not superseded""")
                .param("chain", chain.uuid())
                .param("element", before.id().uuid())
                .update();
        jdbc.sql("""
                        insert into chain_element_version (id, chain_id, element_id, number, words, day, reference,
                            filled, changed_by_name, changed_at)
                        values (:id, :chain, :element, :number, :words, :day, :reference, :filled, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("chain", chain.uuid())
                .param("element", before.id().uuid())
                .param("number", before.value().version() + 1)
                .param("words", value.words())
                .param("day", value.day())
                .param("reference", value.reference())
                .param("filled", before.kind().isFilledBy(value))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<ElementVersion> versions(ChainId chain, ElementId element, int offset, int limit) {
        return jdbc.sql("""
                        select number, words, day, reference, changed_by_name, changed_at from chain_element_version
                         where chain_id = :chain and element_id = :element
                         order by number desc offset :offset limit :limit""")
                .param("chain", chain.uuid())
                .param("element", element.uuid())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new ElementVersion(value(row), row.getString("changed_by_name"), at(row)))
                .list();
    }

    private static CardElement element(ResultSet row) throws SQLException {
        boolean known = row.getString("changed_by_name") != null;
        return new CardElement(
                new ElementId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                ElementKind.valueOf(row.getString("kind")),
                value(row),
                row.getString("changed_by_name"),
                known ? at(row) : null);
    }

    private static ElementValue value(ResultSet row) throws SQLException {
        return new ElementValue(
                row.getInt("number"),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                row.getString("reference"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }
}
