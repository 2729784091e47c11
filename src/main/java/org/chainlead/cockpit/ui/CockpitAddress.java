package org.chainlead.cockpit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.chainlead.chain.ChainId;
import org.chainlead.cockpit.CockpitFilter;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;

/** The cockpit's filter as parameters of its address. What is not understood is as if it were not there. */
final class CockpitAddress {

    static final String PLACE = "cockpit";

    private CockpitAddress() {}

    /** @param current a month that is not before it is the present */
    static CockpitFilter read(QueryParameters address, YearMonth current) {
        YearMonth month = value(address, "month", YearMonth::parse);
        return new CockpitFilter(
                value(address, "chain", ChainId::of),
                value(address, "plan", PlanId::of),
                value(address, "county", UnitId::of),
                month == null || !month.isBefore(current) ? null : month);
    }

    static QueryParameters write(CockpitFilter filter) {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, "chain", filter.chain() == null ? null : filter.chain().uuid());
        put(map, "plan", filter.plan());
        put(map, "county", filter.county() == null ? null : filter.county().uuid());
        put(map, "month", filter.month());
        return QueryParameters.simple(map);
    }

    private static void put(Map<String, String> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }

    private static <T> @Nullable T value(QueryParameters address, String name, Function<String, T> reading) {
        String text = address.getSingleParameter(name).orElse("");
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException notUnderstood) {
            return null;
        }
    }
}
