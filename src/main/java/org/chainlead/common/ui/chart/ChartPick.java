package org.chainlead.common.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * What was clicked in a chart.
 *
 * @param column head of the column; null when the name of the row itself was clicked
 * @param href the rows behind it
 */
public record ChartPick(String row, @Nullable String column, String href) {}
