package org.chainlead.chaincard;

/** A chain to be registered; who answers for it is said on its card. */
public record NewChain(String code, String name, String grouping) {}
