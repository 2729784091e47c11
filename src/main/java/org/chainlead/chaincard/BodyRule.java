package org.chainlead.chaincard;

import java.time.LocalDate;
import org.chainlead.common.CountingPeriod;

/**
 * How often a body has to meet.
 *
 * @param countedFrom before the period of this day nothing is owed
 */
public record BodyRule(ChainBody body, int times, CountingPeriod per, LocalDate countedFrom, long version) {}
