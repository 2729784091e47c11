package org.chainlead.indicator;

import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of indicators is narrowed to.
 *
 * @param words each must stand in the name; blank for all
 * @param unit 数据来源单位
 */
public record IndicatorFilter(
        String words, @Nullable ChainId chain, @Nullable UnitId unit, IndicatorShown shown) {

    public static IndicatorFilter all() {
        return new IndicatorFilter("", null, null, IndicatorShown.ALL);
    }

    public IndicatorFilter withWords(String wanted) {
        return new IndicatorFilter(wanted, chain, unit, shown);
    }

    public IndicatorFilter withChain(@Nullable ChainId wanted) {
        return new IndicatorFilter(words, wanted, unit, shown);
    }

    public IndicatorFilter withUnit(@Nullable UnitId wanted) {
        return new IndicatorFilter(words, chain, wanted, shown);
    }

    public IndicatorFilter withShown(IndicatorShown wanted) {
        return new IndicatorFilter(words, chain, unit, wanted);
    }
}
