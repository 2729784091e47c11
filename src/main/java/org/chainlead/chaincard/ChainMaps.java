package org.chainlead.chaincard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.NotFound;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 上中下游 of a chain: its nodes with their gaps, enterprises and projects, in a few statements whatever their number. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('chaincard.view')")
public class ChainMaps {

    /** More projects than a chain of the published list has by far; how many there are beyond is said. */
    static final int MOST_PROJECTS = 500;

    private final Chains chains;
    private final NodeTable nodes;
    private final EnterpriseTable enterprises;
    private final ProjectQueries projects;
    private final ChainGate gate;

    ChainMaps(Chains chains, NodeTable nodes, EnterpriseTable enterprises, ProjectQueries projects, ChainGate gate) {
        this.chains = chains;
        this.nodes = nodes;
        this.enterprises = enterprises;
        this.projects = projects;
        this.gate = gate;
    }

    /** @throws NotFound when there is no such chain */
    public ChainMap map(ChainId id) {
        List<ChainNode> own = nodes.of(id);
        ChainRef chain = chains.find(id).orElseThrow(NotFound::new);
        ProjectFilter ofChain = ProjectFilter.all().withChain(id);
        List<ProjectRow> its = projects.rows(ofChain, 0, MOST_PROJECTS);
        long all = its.size() < MOST_PROJECTS
                ? its.size()
                : projects.totals(ofChain).count();
        List<EnterpriseRow> firms = enterprises.of(id);
        Map<ProjectId, NodeId> placed = nodes.projects(id);
        return new ChainMap(
                chain,
                own.stream().map(node -> with(node, firms, its, placed)).toList(),
                firms.stream().filter(firm -> firm.node() == null).toList(),
                its.stream()
                        .filter(project -> !placed.containsKey(project.id()))
                        .toList(),
                all - its.size(),
                enterprises.rules(),
                gate.reaches("chaincard.fill", id));
    }

    private static ChainNode with(
            ChainNode node, List<EnterpriseRow> firms, List<ProjectRow> projects, Map<ProjectId, NodeId> placed) {
        return new ChainNode(
                node.id(),
                node.version(),
                node.stage(),
                node.name(),
                node.existing(),
                node.gap(),
                node.place(),
                firms.stream()
                        .filter(firm -> Objects.equals(firm.node(), node.id()))
                        .toList(),
                projects.stream()
                        .filter(project -> node.id().equals(placed.get(project.id())))
                        .toList());
    }
}
