package org.chainlead.cockpit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares of red tasks of a unit, month by month.
 *
 * @param months one for each month of the heat, in its order
 */
public record UnitHeat(String unit, List<Month> months) {

    public UnitHeat {
        months = List.copyOf(months);
    }

    /**
     * One cell.
     *
     * @param share red ÷ all, in percent; null without a published round or without tasks of the unit in it
     * @param href the red rows
     */
    public record Month(@Nullable BigDecimal share, long red, long tasks, String href) {

        static final Month NONE = new Month(null, 0, 0, "");
    }
}
