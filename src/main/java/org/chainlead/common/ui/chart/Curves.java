package org.chainlead.common.ui.chart;

import java.util.List;

/** Lines over the months of a year; the name says the unit of the values. */
public record Curves(String name, String sentence, String rowHead, List<Series> series, List<ChartRow> rows)
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
