package org.chainlead.chaincard;

/** Where in a chain a node lies. */
public enum NodeStage {
    UPSTREAM,
    MIDSTREAM,
    DOWNSTREAM
}
