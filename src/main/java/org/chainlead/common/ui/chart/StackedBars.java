package org.chainlead.common.ui.chart;

import java.util.List;

/** Bars beside each other's names, each cut into the figures of the series; the note of a row stands at its end. */
public record StackedBars(
        String name, String sentence, String rowHead, String noteHead, List<Series> series, List<ChartRow> rows)
        implements ChartSpec {

    public StackedBars {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> heads() {
        return series.stream().map(Series::name).toList();
    }
}
