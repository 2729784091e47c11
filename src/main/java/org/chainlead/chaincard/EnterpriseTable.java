package org.chainlead.chaincard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enterprises on chains, and how many of which standing a chain should have. */
@Component
class EnterpriseTable {

    private static final String ENTERPRISES = """
            select id, version, node_id, name, credit_code, standing, note from chain_enterprise
             where chain_id = :chain and removed_at is null""";

    private final JdbcClient jdbc;

    EnterpriseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 龙头 first, then 重点, each by name. */
    List<EnterpriseRow> of(ChainId chain) {
        return jdbc.sql(ENTERPRISES
                        + " order by case standing when 'LEADING' then 1 when 'KEY' then 2 else 3 end, name")
                .param("chain", chain.uuid())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<EnterpriseRow> find(ChainId chain, EnterpriseId id) {
        return jdbc.sql(ENTERPRISES + " and id = :id")
                .param("chain", chain.uuid())
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    void insert(ChainId chain, EnterpriseDraft draft) {
        jdbc.sql("""
                        insert into chain_enterprise (id, chain_id, node_id, name, credit_code, standing, note, version)
                        values (:id, :chain, :node, :name, :code, :standing, :note, 1)""").params(parameters(draft)).param("chain", chain.uuid()).update();
    }

    /** Whether it was still of the version the draft names. */
    boolean update(EnterpriseDraft draft) {
        return jdbc.sql("""
                                update chain_enterprise
                                   set node_id = :node, name = :name, credit_code = :code, standing = :standing,
                                       note = :note, version = version + 1
                                 where id = :id and version = :version and removed_at is null""")
                        .params(parameters(draft))
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    void remove(EnterpriseId id, String reason, OffsetDateTime at) {
        jdbc.sql("update chain_enterprise set removed_at = :at, removed_reason = :reason where id = :id")
                .param("id", id.uuid())
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    /** 龙头 and 重点 of a chain, against how many there should be. */
    List<EnterpriseTally> tallies(ChainId chain) {
        return jdbc.sql("""
                        select r.standing, r.least, r.most, r.version,
                               (select count(*) from chain_enterprise e
                                 where e.chain_id = :chain and e.standing = r.standing and e.removed_at is null) as firms
                          from chain_enterprise_rule r order by r.standing desc""")
                .param("chain", chain.uuid())
                .query((row, n) -> new EnterpriseTally(rule(row), row.getLong("firms")))
                .list();
    }

    List<EnterpriseRule> rules() {
        return jdbc.sql("select standing, least, most, version from chain_enterprise_rule order by standing desc")
                .query((row, n) -> rule(row))
                .list();
    }

    private static EnterpriseRule rule(ResultSet row) throws SQLException {
        return new EnterpriseRule(
                Standing.valueOf(row.getString("standing")),
                row.getInt("least"),
                row.getObject("most", Integer.class),
                row.getLong("version"));
    }

    /** Whether the rule was still of the version it names. */
    boolean change(EnterpriseRule rule) {
        return jdbc.sql("""
                                update chain_enterprise_rule
                                   set least = :least, most = :most, version = version + 1
                                 where standing = :standing and version = :version""")
                        .param("least", rule.least())
                        .param("most", rule.most())
                        .param("standing", rule.standing().name())
                        .param("version", rule.version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> parameters(EnterpriseDraft draft) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", draft.id().uuid());
        parameters.put("node", draft.node() == null ? null : draft.node().uuid());
        parameters.put("name", draft.name());
        parameters.put("code", draft.creditCode());
        parameters.put("standing", draft.standing().name());
        parameters.put("note", draft.note());
        return parameters;
    }

    private static EnterpriseRow read(ResultSet row) throws SQLException {
        UUID node = row.getObject("node_id", UUID.class);
        return new EnterpriseRow(
                new EnterpriseId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                node == null ? null : new NodeId(node),
                row.getString("name"),
                row.getString("credit_code"),
                Standing.valueOf(row.getString("standing")),
                row.getString("note"));
    }
}
