package org.chainlead.chaincard;

import java.util.UUID;

/** Identity of a node (节点) of a chain. */
public record NodeId(UUID uuid) {

    public static NodeId random() {
        return new NodeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
