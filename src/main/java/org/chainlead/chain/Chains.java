package org.chainlead.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
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
                .param("grouping", grouping == null || grouping.isBlank() ? null : grouping)
                .param("leader", leader == null ? null : leader.uuid())
                .param("office", office == null ? null : office.uuid())
                .param("sort", sort)
                .update();
        trail.record(
                AuditRecord.of(Subject.of("chain", id.uuid()), "chainCreated").detail("name", name));
        return id;
    }

    /**
     * Says who leads the chain, which office follows it, and its class.
     *
     * @param grouping 千亿级 and the like; blank for none
     */
    @PreAuthorize("@access.may('chain.change')")
    public void change(ChainId id, String grouping, @Nullable LeaderPostId leader, @Nullable UnitId office) {
        ChainRef before = find(id).orElseThrow(NotFound::new);
        jdbc.sql("""
                        update industry_chain
                           set grouping = :grouping, leader_post_id = :leader, office_unit_id = :office,
                               version = version + 1
                         where id = :id""")
                .param("id", id.uuid())
                .param("grouping", grouping.isBlank() ? null : grouping.strip())
                .param("leader", leader == null ? null : leader.uuid())
                .param("office", office == null ? null : office.uuid())
                .update();
        ChainRef after = find(id).orElseThrow(NotFound::new);
        if (!after.equals(before)) {
            trail.record(AuditRecord.of(Subject.of("chain", id.uuid()), "chainChanged")
                    .detail("name", after.name())
                    .detail("grouping", after.grouping())
                    .detail("leader", after.leaderName())
                    .detail("office", after.officeName()));
        }
    }

    /** The classes that occur, in the order of the chains. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('chain.list')")
    public List<String> groupings() {
        return jdbc.sql("""
                        select grouping from industry_chain where grouping is not null
                         group by grouping order by min(sort), grouping""").query(String.class).list();
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
