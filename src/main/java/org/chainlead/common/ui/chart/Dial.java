package org.chainlead.common.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.chainlead.common.ui.chart.ChartSpec.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A half circle of 0 to 100 percent with the thresholds marked on it; the rows are the thresholds.
 *
 * @param value in percent; null where it cannot be computed
 * @param text of the value, or why there is none
 * @param marks the thresholds in percent, in the order of the rows
 */
public record Dial(
        String name,
        String sentence,
        String rowHead,
        List<String> heads,
        @Nullable BigDecimal value,
        String text,
        Tone tone,
        List<Integer> marks,
        List<ChartRow> rows)
        implements ChartSpec {

    public Dial {
        heads = List.copyOf(heads);
        marks = List.copyOf(marks);
        rows = List.copyOf(rows);
    }
}
