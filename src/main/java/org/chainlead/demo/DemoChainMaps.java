package org.chainlead.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.ChainEnterprises;
import org.chainlead.chaincard.ChainMaps;
import org.chainlead.chaincard.ChainNodes;
import org.chainlead.chaincard.EnterpriseDraft;
import org.chainlead.chaincard.EnterpriseId;
import org.chainlead.chaincard.NodeDraft;
import org.chainlead.chaincard.NodeId;
import org.chainlead.chaincard.NodeStage;
import org.chainlead.chaincard.Standing;
import org.chainlead.project.ProjectId;
import org.springframework.stereotype.Component;

/** 上中下游 of some chains: nodes, the projects of the published list on them, and enterprises. */
@Component
class DemoChainMaps implements DemoChapter {

    private static final String OFFICE = "duchayuan";

    private final ChainMaps maps;
    private final ChainNodes nodes;
    private final ChainEnterprises enterprises;
    private final DemoPeople people;

    DemoChainMaps(ChainMaps maps, ChainNodes nodes, ChainEnterprises enterprises, DemoPeople people) {
        this.maps = maps;
        this.nodes = nodes;
        this.enterprises = enterprises;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        script.add(calendar.date("2023-03-16"), 15, 0, "chain maps", () -> people.act(OFFICE, () -> draw(made)));
    }

    private void draw(DemoCase made) {
        Map<String, NodeId> known = new HashMap<>();
        Map<String, Map<String, ProjectId>> projects = new LinkedHashMap<>();
        for (DemoTable.Row row : DemoTable.read("chain_nodes.csv")) {
            ChainId chain = Objects.requireNonNull(made.chains.get(row.get("chain_code")));
            NodeDraft draft = new NodeDraft(
                    NodeId.random(),
                    0,
                    NodeStage.valueOf(row.get("stage")),
                    row.get("name"),
                    row.get("existing"),
                    row.get("gap"),
                    made.unit(row.get("place_code")));
            nodes.save(chain, draft);
            known.put(row.get("chain_code") + "/" + row.get("name"), draft.id());
            Map<String, ProjectId> numbers = projects.computeIfAbsent(row.get("chain_code"), code -> numbers(chain));
            row.list("projects")
                    .forEach(number -> nodes.place(chain, Objects.requireNonNull(numbers.get(number)), draft.id()));
        }
        List<DemoTable.Row> firms = DemoTable.read("chain_enterprises.csv");
        firms.forEach(row -> enterprises.save(
                Objects.requireNonNull(made.chains.get(row.get("chain_code"))),
                new EnterpriseDraft(
                        EnterpriseId.random(),
                        0,
                        known.get(row.get("chain_code") + "/" + row.get("node")),
                        row.get("name"),
                        row.get("credit_code"),
                        Standing.valueOf(row.get("standing")),
                        row.get("note"))));
    }

    /** The chain's projects by their printed numbers. */
    private Map<String, ProjectId> numbers(ChainId chain) {
        Map<String, ProjectId> numbers = new HashMap<>();
        maps.map(chain).looseProjects().forEach(project -> numbers.put(project.number(), project.id()));
        return numbers;
    }
}
