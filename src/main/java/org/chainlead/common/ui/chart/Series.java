package org.chainlead.common.ui.chart;

import org.chainlead.common.ui.chart.ChartSpec.Tone;

/**
 * A column of a chart.
 *
 * @param dashed drawn as a dashed line, for what was planned
 */
public record Series(String name, Tone tone, boolean dashed) {

    public static Series of(String name, Tone tone) {
        return new Series(name, tone, false);
    }
}
