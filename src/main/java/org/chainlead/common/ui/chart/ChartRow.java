package org.chainlead.common.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bar, a month or a unit with its figures.
 *
 * @param note beside the name, such as the total; may be empty
 * @param href all rows behind it; null where there are none
 */
public record ChartRow(String name, String note, @Nullable String href, List<ChartCell> cells) {

    public ChartRow {
        cells = List.copyOf(cells);
    }
}
