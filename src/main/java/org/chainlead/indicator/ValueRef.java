package org.chainlead.indicator;

import java.time.LocalDate;

/**
 * One version of an entered value.
 *
 * @param no as the acting person saw it
 */
public record ValueRef(IndicatorId indicator, LocalDate periodEnd, int no) {}
