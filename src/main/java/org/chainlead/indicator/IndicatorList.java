package org.chainlead.indicator;

import java.util.Map;
import org.chainlead.common.Page;

/** A page of indicators, and how many there are of each kind, whatever kind the filter asks for. */
public record IndicatorList(Page<IndicatorRow> page, Map<IndicatorShown, Long> counts) {}
