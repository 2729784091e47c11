package org.chainlead.chaincard;

import java.math.BigDecimal;
import java.util.List;
import org.chainlead.org.UnitRef;
import org.chainlead.project.ProjectRow;
import org.jspecify.annotations.Nullable;

/**
 * A node with what stands on it.
 *
 * @param projects those the acting person may see
 */
public record ChainNode(
        NodeId id,
        long version,
        NodeStage stage,
        String name,
        String existing,
        String gap,
        @Nullable UnitRef place,
        List<EnterpriseRow> enterprises,
        List<ProjectRow> projects) {

    public ChainNode {
        enterprises = List.copyOf(enterprises);
        projects = List.copyOf(projects);
    }

    public boolean hasGap() {
        return !gap.isEmpty();
    }

    /** 总投资 of its projects in 万元. */
    public BigDecimal investment() {
        return projects.stream().map(ProjectRow::investment).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public NodeDraft draft() {
        return new NodeDraft(id, version, stage, name, existing, gap, place == null ? null : place.id());
    }
}
