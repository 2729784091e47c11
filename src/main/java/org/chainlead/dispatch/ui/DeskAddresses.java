package org.chainlead.dispatch.ui;

import com.vaadin.flow.router.Location;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chainlead.dispatch.DeskFilter;

/** The 调度台 and the hand-over to 催办 as they stand in addresses. */
final class DeskAddresses {

    private DeskAddresses() {}

    /** {@code desk/2026-11?state=MISSING&by=GROUP&key=<id>}. */
    static String desk(DeskFilter filter) {
        Map<String, String> parameters = new TreeMap<>(filter.parameters());
        parameters.remove("desk");
        return "desk/" + filter.month() + (parameters.isEmpty() ? "" : "?" + query(parameters));
    }

    /** The form of 催办 recomputes from this exactly whom it is about. */
    static String urge(DeskFilter filter) {
        return "urges/new?" + query(new TreeMap<>(filter.parameters()));
    }

    static DeskFilter filter(YearMonth month, Location location) {
        Map<String, List<String>> parameters =
                new HashMap<>(location.getQueryParameters().getParameters());
        parameters.put("desk", List.of(month.toString()));
        return DeskFilter.read(parameters).orElse(DeskFilter.of(month));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }
}
