package org.chainlead.chaincard;

import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A node to be written, a new one or the next version of one.
 *
 * @param version of the node that was read; 0 for a new one
 * @param existing what the prefecture has at this node
 * @param gap 缺口: what is missing; empty when nothing is
 * @param place 落地载体
 */
public record NodeDraft(
        NodeId id,
        long version,
        NodeStage stage,
        String name,
        String existing,
        String gap,
        @Nullable UnitId place) {

    public static NodeDraft in(NodeStage stage) {
        return new NodeDraft(NodeId.random(), 0, stage, "", "", "", null);
    }
}
