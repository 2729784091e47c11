package org.chainlead.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the requests for 要素 are narrowed to; the rates follow all of it but the list.
 *
 * @param unit the unit that is asked
 * @param chain of the project
 * @param county of the project; one that names several counties is of none
 */
public record ResourceFilter(
        ResourceList list,
        @Nullable ResourceKind kind,
        @Nullable UnitId unit,
        @Nullable ChainId chain,
        @Nullable UnitId county) {

    /** What is open, of everybody. */
    public static ResourceFilter all() {
        return new ResourceFilter(ResourceList.OPEN, null, null, null, null);
    }

    public ResourceFilter withList(ResourceList wanted) {
        return new ResourceFilter(wanted, kind, unit, chain, county);
    }

    public ResourceFilter withKind(@Nullable ResourceKind wanted) {
        return new ResourceFilter(list, wanted, unit, chain, county);
    }

    public ResourceFilter withUnit(@Nullable UnitId wanted) {
        return new ResourceFilter(list, kind, wanted, chain, county);
    }

    public ResourceFilter withChain(@Nullable ChainId wanted) {
        return new ResourceFilter(list, kind, unit, wanted, county);
    }

    public ResourceFilter withCounty(@Nullable UnitId wanted) {
        return new ResourceFilter(list, kind, unit, chain, wanted);
    }

    /** Whether nothing but the list is chosen. */
    public boolean isWide() {
        return equals(all().withList(list));
    }

    /** The parameters of an address. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, "list", list == ResourceList.OPEN ? null : list);
        put(map, "kind", kind);
        put(map, "unit", unit == null ? null : unit.uuid());
        put(map, "chain", chain == null ? null : chain.uuid());
        put(map, "county", county == null ? null : county.uuid());
        return map;
    }

    /** As a condition on the aliases {@code r} and {@code p}, the list left out. */
    String condition() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (kind != null) {
            conditions.add("r.kind = :kind");
        }
        if (unit != null) {
            conditions.add("r.asked_unit_id = :asked");
        }
        if (chain != null) {
            conditions.add("p.chain_id = :chain");
        }
        if (county != null) {
            conditions.add("p.county_unit_id = :county");
        }
        return String.join(" and ", conditions);
    }

    /** Of the condition. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (kind != null) {
            values.put("kind", kind.name());
        }
        if (unit != null) {
            values.put("asked", unit.uuid());
        }
        if (chain != null) {
            values.put("chain", chain.uuid());
        }
        if (county != null) {
            values.put("county", county.uuid());
        }
        return values;
    }

    private static void put(Map<String, String> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
