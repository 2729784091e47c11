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
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitRef;
import org.chainlead.project.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nodes, and which project stands on which. */
@Component
class NodeTable {

    private static final String NODES = """
            select n.id, n.version, n.stage, n.name, n.existing, n.gap, u.id as unit_id, u.code, u.name as unit_name,
                   u.kind
              from chain_node n left join unit u on u.id = n.place_unit_id
             where n.chain_id = :chain and n.removed_at is null""";

    private static final String ORDER =
            " order by case n.stage when 'UPSTREAM' then 1 when 'MIDSTREAM' then 2 else 3 end, n.position, n.id";

    private final JdbcClient jdbc;

    NodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without what stands on them. */
    List<ChainNode> of(ChainId chain) {
        return jdbc.sql(NODES + ORDER)
                .param("chain", chain.uuid())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<ChainNode> find(ChainId chain, NodeId node) {
        return jdbc.sql(NODES + " and n.id = :node")
                .param("chain", chain.uuid())
                .param("node", node.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    boolean isNameTaken(ChainId chain, NodeDraft draft) {
        return jdbc.sql("""
                        select exists (select 1 from chain_node
                         where chain_id = :chain and name = :name and id <> :id and removed_at is null)""")
                .param("chain", chain.uuid())
                .param("name", draft.name().strip())
                .param("id", draft.id().uuid())
                .query(Boolean.class)
                .single();
    }

    /** At the end of its stage. */
    void insert(ChainId chain, NodeDraft draft) {
        jdbc.sql("""
                        insert into chain_node (id, chain_id, stage, position, name, existing, gap, place_unit_id, version)
                        select :id, :chain, :stage, coalesce(max(position), 0) + 1, :name, :existing, :gap, :place, 1
                          from chain_node where chain_id = :chain""").params(parameters(draft)).param("chain", chain.uuid()).update();
    }

    /** Whether it was still of the version the draft names. */
    boolean update(NodeDraft draft) {
        return jdbc.sql("""
                                update chain_node
                                   set stage = :stage, name = :name, existing = :existing, gap = :gap,
                                       place_unit_id = :place, version = version + 1
                                 where id = :id and version = :version and removed_at is null""")
                        .params(parameters(draft))
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    /** Changes places with another node. */
    void swap(NodeId one, NodeId other) {
        jdbc.sql("""
                        update chain_node n set position = o.position from chain_node o
                         where (n.id = :one and o.id = :other) or (n.id = :other and o.id = :one)""").param("one", one.uuid()).param("other", other.uuid()).update();
    }

    /** What stood on it then stands on no node. */
    void remove(NodeId node, OffsetDateTime at) {
        jdbc.sql("delete from chain_node_project where node_id = :node")
                .param("node", node.uuid())
                .update();
        jdbc.sql("update chain_enterprise set node_id = null, version = version + 1 where node_id = :node")
                .param("node", node.uuid())
                .update();
        jdbc.sql("update chain_node set removed_at = :at where id = :node")
                .param("node", node.uuid())
                .param("at", at)
                .update();
    }

    /** Node by project, of this chain's nodes. */
    Map<ProjectId, NodeId> projects(ChainId chain) {
        Map<ProjectId, NodeId> nodes = new HashMap<>();
        jdbc.sql("""
                        select p.project_id, p.node_id from chain_node_project p join chain_node n on n.id = p.node_id
                         where n.chain_id = :chain""")
                .param("chain", chain.uuid())
                .query((row, n) -> nodes.put(
                        new ProjectId(row.getObject(1, UUID.class)), new NodeId(row.getObject(2, UUID.class))))
                .list();
        return nodes;
    }

    void place(ProjectId project, @Nullable NodeId node) {
        if (node == null) {
            jdbc.sql("delete from chain_node_project where project_id = :project")
                    .param("project", project.uuid())
                    .update();
        } else {
            jdbc.sql("""
                            insert into chain_node_project (project_id, node_id) values (:project, :node)
                            on conflict (project_id) do update set node_id = excluded.node_id""")
                    .param("project", project.uuid())
                    .param("node", node.uuid())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> parameters(NodeDraft draft) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", draft.id().uuid());
        parameters.put("stage", draft.stage().name());
        parameters.put("name", draft.name().strip());
        parameters.put("existing", draft.existing().strip());
        parameters.put("gap", draft.gap().strip());
        parameters.put("place", draft.place() == null ? null : draft.place().uuid());
        return parameters;
    }

    private static ChainNode read(ResultSet row) throws SQLException {
        UUID place = row.getObject("unit_id", UUID.class);
        return new ChainNode(
                new NodeId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                NodeStage.valueOf(row.getString("stage")),
                row.getString("name"),
                row.getString("existing"),
                row.getString("gap"),
                place == null
                        ? null
                        : new UnitRef(
                                new UnitId(place),
                                row.getString("code"),
                                row.getString("unit_name"),
                                UnitKind.valueOf(row.getString("kind"))),
                List.of(),
                List.of());
    }
}
