/**
 * Charts by Apache ECharts, drawn by one small web component of ours ({@code frontend/components/chain-chart.js}). A view
 * says what a chart tells by a {@link org.chainlead.common.ui.chart.ChartSpec}; the picture, the sentence read aloud and the
 * table beside it are all made of it.
 */
@NamedInterface("chart")
@NullMarked
package org.chainlead.common.ui.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
