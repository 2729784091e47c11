package org.chainlead.project;

import java.math.BigDecimal;
import java.util.Objects;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * 基本情况 of a project as they are, or as a person would have them.
 *
 * @param version as read
 * @param number 序号; empty for what no list brought in
 * @param industry 产业 as printed; may be empty
 * @param investment 总投资 in 万元; null while nothing is typed
 * @param chain null for none
 * @param department 牵头部门; null while none is chosen
 * @param county the county or zone; null for a place that names several
 * @param place 建设地点; counts only while there is no county, whose name it is else
 * @param reason why it is corrected; empty as read
 */
public record ProjectFacts(
        long version,
        String number,
        String name,
        String industry,
        @Nullable BigDecimal investment,
        @Nullable ChainId chain,
        @Nullable UnitId department,
        @Nullable UnitId county,
        String place,
        String reason) {

    /** A form kept before there was a number in it has none. */
    public ProjectFacts {
        number = Objects.requireNonNullElse(number, "");
    }
}
