package org.chainlead.chaincard.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.ChainFilter;
import org.chainlead.common.Light;
import org.chainlead.common.NotFound;
import org.chainlead.org.LeaderPostId;

/** Where chains stand, and what hangs on them in other lists: addresses hold the filter, so that they can be sent. */
final class ChainAddress {

    static final String LIST = "chains";
    static final String SETTINGS = "chains/settings";

    private static final String YES = "1";

    private ChainAddress() {}

    static String card(ChainId id) {
        return LIST + "/" + id;
    }

    static String map(ChainId id) {
        return card(id) + "/map";
    }

    static String tasks(ChainId id) {
        return "tasks?chain=" + id;
    }

    static String tasks(ChainId id, Light light) {
        return tasks(id) + "&light=" + light.name();
    }

    static String overdue(ChainId id) {
        return tasks(id) + "&overdue=" + YES;
    }

    static String projects(ChainId id) {
        return "projects?chain=" + id;
    }

    static String indicators(ChainId id) {
        return "indicators?chain=" + id;
    }

    /** @throws NotFound for what is no id */
    static ChainId id(String text) {
        return uuid(text).map(ChainId::new).orElseThrow(NotFound::new);
    }

    static QueryParameters write(ChainFilter filter) {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, "q", filter.words());
        put(map, "class", filter.grouping());
        put(map, "leader", filter.leader() == null ? "" : filter.leader().toString());
        put(map, "missing", filter.missing() ? YES : "");
        put(map, "behind", filter.behind() ? YES : "");
        put(map, "firms", filter.lacking() ? YES : "");
        return QueryParameters.simple(map);
    }

    /** What is not understood is as if it were not there. */
    static ChainFilter read(QueryParameters address) {
        return new ChainFilter(
                text(address, "q"),
                text(address, "class"),
                uuid(text(address, "leader")).map(LeaderPostId::new).orElse(null),
                text(address, "missing").equals(YES),
                text(address, "behind").equals(YES),
                text(address, "firms").equals(YES));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    private static String text(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse("");
    }

    private static void put(Map<String, String> map, String name, String value) {
        if (!value.isBlank()) {
            map.put(name, value);
        }
    }
}
