package org.chainlead.common.ui.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a chart.
 *
 * @param value what is drawn; null where there is no figure, which is never drawn as zero
 * @param text as it is read
 * @param href the rows behind it; null where there are none
 */
public record ChartCell(
        @Nullable BigDecimal value, String text, @Nullable String href) {

    /** A count with the rows behind it; nothing is behind zero, nor behind what is worked out. */
    public static ChartCell count(long count, @Nullable String href) {
        return new ChartCell(BigDecimal.valueOf(count), String.valueOf(count), count == 0 ? null : href);
    }
}
