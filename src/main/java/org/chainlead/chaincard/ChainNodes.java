package org.chainlead.chaincard;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectRow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the nodes of a chain, and putting its projects on them. */
@Service
@Transactional
@PreAuthorize("@access.may('chaincard.fill')")
public class ChainNodes {

    private final ChainGate gate;
    private final NodeTable nodes;
    private final ProjectQueries projects;
    private final AuditTrail trail;
    private final Clock clock;

    ChainNodes(ChainGate gate, NodeTable nodes, ProjectQueries projects, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.nodes = nodes;
        this.projects = projects;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes a node; a new one stands at the end of its stage, and the same one sent twice is written once.
     *
     * @throws Stale when somebody else changed it since it was read
     */
    public void save(ChainId chain, NodeDraft draft) {
        gate.enter("chaincard.fill", chain);
        Refusal.ifAny(problems(chain, draft));
        boolean known = nodes.find(chain, draft.id()).isPresent();
        if (!known && draft.version() == 0) {
            nodes.insert(chain, draft);
        } else if (!known || !nodes.update(draft)) {
            throw new Stale();
        }
        trail.record(act(chain, "chainNodeSaved", draft.name())
                .detail("nodeStage", Texts.label(draft.stage()))
                .text("existing", draft.existing())
                .text("gap", draft.gap()));
    }

    /** Puts the node before the one that stands before it in its stage. */
    public void moveUp(ChainId chain, NodeId id) {
        gate.enter("chaincard.fill", chain);
        ChainNode node = nodes.find(chain, id).orElseThrow(NotFound::new);
        List<ChainNode> stage = nodes.of(chain).stream()
                .filter(each -> each.stage() == node.stage())
                .toList();
        int place = stage.stream().map(ChainNode::id).toList().indexOf(id);
        if (place > 0) {
            nodes.swap(id, stage.get(place - 1).id());
            trail.record(act(chain, "chainNodeMoved", node.name()));
        }
    }

    /** Takes a node off the chain; what stood on it then stands on no node. */
    public void remove(ChainId chain, NodeId id) {
        gate.enter("chaincard.fill", chain);
        ChainNode node = nodes.find(chain, id).orElseThrow(NotFound::new);
        nodes.remove(id, clock.instant().atOffset(ZoneOffset.UTC));
        trail.record(act(chain, "chainNodeRemoved", node.name()));
    }

    /**
     * Puts a project of the chain on a node.
     *
     * @param node null takes it off its node
     * @throws NotFound for a project that is not the chain's, or that the person may not see
     */
    public void place(ChainId chain, ProjectId project, @Nullable NodeId node) {
        gate.enter("chaincard.fill", chain);
        ProjectRow row =
                projects.row(project, ProjectFilter.all().withChain(chain)).orElseThrow(NotFound::new);
        String name = node == null
                ? Texts.t("chaincard.map.noNode")
                : nodes.find(chain, node).orElseThrow(NotFound::new).name();
        nodes.place(project, node);
        trail.record(act(chain, "chainProjectPlaced", name).detail("no", row.number()));
    }

    private static AuditRecord act(ChainId chain, String action, String node) {
        return AuditRecord.of(Subject.of("chain", chain.uuid()), action).detail("name", node.strip());
    }

    private List<Reason> problems(ChainId chain, NodeDraft draft) {
        List<Reason> problems = new ArrayList<>();
        CardTexts.needed(problems, draft.name(), "chaincard.refused.noNodeName");
        CardTexts.words(problems, draft.existing());
        CardTexts.words(problems, draft.gap());
        if (nodes.isNameTaken(chain, draft)) {
            problems.add(Reason.of("chaincard.refused.nodeTaken", draft.name().strip()));
        }
        return problems;
    }
}
