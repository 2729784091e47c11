package org.chainlead.indicator;

import org.chainlead.common.CountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it stands.
 *
 * @param sourceUnit name of who enters the values
 * @param chain name; empty for none
 * @param target of the term in force; null when none is set
 * @param figure the newest verified value of the term; null for none
 * @param yearOnYear of the figure; null without one
 * @param awaiting the period that is over and of which nothing is verified, in words; empty for none
 * @param inCase 五个主题 are under way
 */
public record IndicatorRow(
        IndicatorId id,
        String name,
        String measureUnit,
        IndicatorKind kind,
        Direction direction,
        CountingPeriod cycle,
        String sourceUnit,
        String chain,
        @Nullable IndicatorTarget target,
        @Nullable IndicatorFigure figure,
        Standing standing,
        @Nullable YearOnYear yearOnYear,
        String awaiting,
        boolean inCase) {}
