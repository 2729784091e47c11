package org.chainlead.common.ui.chart;

import java.util.List;

/**
 * Lines over the months of a year.
 *
 * @param unit of the values, e.g. 亿元
 */
public record Curves(
        String name, String sentence, String rowHead, String unit, List<Series> series, List<ChartRow> rows)
        implements ChartSpec {

    public Curves {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> heads() {
        return series.stream().map(Series::name).toList();
    }
}
