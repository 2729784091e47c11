package org.chainlead.chaincard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.chain.ChainRef;
import org.chainlead.project.ProjectRow;

/**
 * The nodes of a chain with what stands on them.
 *
 * @param nodes upstream first, each stage in its own order
 * @param looseEnterprises on no node
 * @param looseProjects of the chain, on no node
 * @param leftOut how many further projects the chain has, which are not drawn
 * @param rules how many enterprises of which standing there should be
 * @param mayFill whether the acting person changes it
 */
public record ChainMap(
        ChainRef chain,
        List<ChainNode> nodes,
        List<EnterpriseRow> looseEnterprises,
        List<ProjectRow> looseProjects,
        long leftOut,
        List<EnterpriseRule> rules,
        boolean mayFill) {

    public ChainMap {
        nodes = List.copyOf(nodes);
        looseEnterprises = List.copyOf(looseEnterprises);
        looseProjects = List.copyOf(looseProjects);
        rules = List.copyOf(rules);
    }

    public List<ChainNode> nodes(NodeStage stage) {
        return nodes.stream().filter(node -> node.stage() == stage).toList();
    }

    public Optional<ChainNode> node(NodeId id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The picture as a table: the nodes, and below them what stands on none. */
    public List<ChainMapRow> rows() {
        List<ChainMapRow> rows = new ArrayList<>();
        nodes.forEach(node -> rows.add(ChainMapRow.of(node)));
        if (!looseEnterprises.isEmpty() || !looseProjects.isEmpty()) {
            rows.add(ChainMapRow.loose(looseEnterprises, looseProjects));
        }
        return rows;
    }

    /** Each standing of which there should be some, against its rule. */
    public List<EnterpriseTally> tallies() {
        return rules.stream()
                .map(rule -> new EnterpriseTally(rule, count(rule.standing())))
                .toList();
    }

    public List<EnterpriseRow> enterprises() {
        List<EnterpriseRow> all = new ArrayList<>(looseEnterprises);
        nodes.forEach(node -> all.addAll(node.enterprises()));
        return all;
    }

    public long count(Standing standing) {
        return enterprises().stream()
                .filter(enterprise -> enterprise.standing() == standing)
                .count();
    }
}
