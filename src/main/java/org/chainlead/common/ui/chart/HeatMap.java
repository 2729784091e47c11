package org.chainlead.common.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.chainlead.common.ui.chart.ChartSpec.Tone;

/**
 * Cells under columns, the darker the greater; every cell says its figure in words.
 *
 * @param full the value of the darkest cell
 */
public record HeatMap(
        String name,
        String sentence,
        String rowHead,
        List<String> heads,
        Tone tone,
        BigDecimal full,
        List<ChartRow> rows)
        implements ChartSpec {

    public HeatMap {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }
}
