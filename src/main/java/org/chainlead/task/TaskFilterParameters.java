package org.chainlead.task;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/** A filter of the ledger as parameters of an address; {@code task.ui.LedgerAddress} reads them. */
final class TaskFilterParameters {

    private TaskFilterParameters() {}

    static Map<String, String> of(TaskFilter filter) {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, "q", filter.words().isBlank() ? null : filter.words().strip());
        put(map, "plan", filter.plan());
        put(map, "chain", filter.withoutChain() ? "none" : chain(filter.chain()));
        put(map, "unit", unit(filter.leadUnit()));
        put(map, "below", unit(filter.below()));
        put(map, "state", names(filter.states()));
        put(map, "light", names(filter.lights()));
        put(map, "from", filter.dueFrom());
        put(map, "to", filter.dueTo());
        put(map, "parent", filter.parent());
        put(map, "batch", filter.batch());
        put(map, "report", filter.report());
        flag(map, "overdue", filter.overdueOnly());
        flag(map, "disagreeing", filter.disagreeing());
        flag(map, "unreported", filter.unreportedOnly());
        flag(map, "top", filter.topOnly());
        flag(map, "mine", filter.mine());
        flag(map, "annual", filter.annualData());
        flag(map, "led", filter.byUnit());
        return map;
    }

    private static @Nullable Object chain(@Nullable ChainId chain) {
        return chain == null ? null : chain.uuid();
    }

    private static @Nullable Object unit(@Nullable UnitId unit) {
        return unit == null ? null : unit.uuid();
    }

    private static @Nullable String names(Collection<? extends Enum<?>> values) {
        return values.isEmpty()
                ? null
                : values.stream().sorted().map(Enum::name).collect(Collectors.joining("."));
    }

    private static void flag(Map<String, String> map, String name, boolean set) {
        put(map, name, set ? "1" : null);
    }

    private static void put(Map<String, String> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
