package org.chainlead.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chains of the prefecture. */
@Service
@Transactional
public class Chains {

    private static final String CHAIN = """
            select c.id, c.code, c.name, c.grouping, c.leader_post_id, p.name as leader_name, c.office_unit_id,
                   u.name as office_name
              from industry_chain c
              left join leader_post p on p.id = c.leader_post_id
              left join unit u on u.id = c.office_unit_id""";

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Chains(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('chain.list')")
    public List<ChainRef> all() {
        return jdbc.sql(CHAIN + " order by c.sort, c.code")
                .query((row, n) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('chain.list')")
    public Optional<ChainRef> find(ChainId id) {
        return jdbc.sql(CHAIN + " where c.id = :id")
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Adds a chain; its leader's post and office may be named later. */
    @PreAuthorize("@access.may('chain.change')")
    public ChainId create(
            String code,
            String name,
            @Nullable String grouping,
            @Nullable LeaderPostId leader,
            @Nullable UnitId office,
            int sort) {
        ChainId id = new ChainId(UUID.randomUUID());
        jdbc.sql("""
                        insert into industry_chain (id, code, name, grouping, leader_post_id, office_unit_id, sort)
                        values (:id, :code, :name, :grouping, :leader, :office, :sort)""")
                .param("id", id.uuid())
                .param("code", code)
                .param("name", name)
                .param("grouping", grouping)
                .param("leader", leader == null ? null : leader.uuid())
                .param("office", office == null ? null : office.uuid())
                .param("sort", sort)
                .update();
        trail.record(
                AuditRecord.of(Subject.of("chain", id.uuid()), "chainCreated").detail("name", name));
        return id;
    }

    private static ChainRef read(ResultSet row) throws SQLException {
        UUID post = row.getObject("leader_post_id", UUID.class);
        UUID office = row.getObject("office_unit_id", UUID.class);
        return new ChainRef(
                new ChainId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("grouping"),
                post == null ? null : new LeaderPostId(post),
                row.getString("leader_name"),
                office == null ? null : new UnitId(office),
                row.getString("office_name"));
    }
}
