package org.chainlead.search;

import org.chainlead.common.SearchHit;

/** A hit and what it is. */
public record Found(SearchKind kind, SearchHit hit) {}
