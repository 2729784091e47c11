package org.chainlead.indicator.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.chainlead.chain.ChainId;
import org.chainlead.indicator.IndicatorFilter;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.indicator.IndicatorShown;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/** Where lists and indicators stand: the address holds the filter, so that it can be kept and sent. */
final class IndicatorAddress {

    static final String LIST = "indicators";
    static final String ENTRY = "indicators/entry";
    static final String VERIFY = "indicators/verify";
    static final String PROPOSALS = "indicators/proposals";

    private IndicatorAddress() {}

    static String of(IndicatorId id) {
        return LIST + "/" + id;
    }

    static QueryParameters write(IndicatorFilter filter) {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, "q", filter.words());
        put(map, "chain", filter.chain() == null ? "" : filter.chain().toString());
        put(map, "unit", filter.unit() == null ? "" : filter.unit().uuid().toString());
        put(
                map,
                "shown",
                filter.shown() == IndicatorShown.ALL ? "" : filter.shown().name());
        return QueryParameters.simple(map);
    }

    /** What is not understood is as if it were not there. */
    static IndicatorFilter read(QueryParameters address) {
        IndicatorShown shown = value(address, "shown", IndicatorShown::valueOf);
        return IndicatorFilter.all()
                .withWords(address.getSingleParameter("q").orElse(""))
                .withChain(value(address, "chain", ChainId::of))
                .withUnit(value(address, "unit", UnitId::of))
                .withShown(shown == null ? IndicatorShown.ALL : shown);
    }

    static <T> @Nullable T value(QueryParameters address, String name, Function<String, T> reading) {
        try {
            String text = address.getSingleParameter(name).orElse("");
            return text.isEmpty() ? null : reading.apply(text);
        } catch (IllegalArgumentException notUnderstood) {
            return null;
        }
    }

    private static void put(Map<String, String> map, String name, String value) {
        if (!value.isBlank()) {
            map.put(name, value);
        }
    }
}
