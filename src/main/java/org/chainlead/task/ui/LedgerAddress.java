package org.chainlead.task.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Light;
import org.chainlead.importing.ImportId;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.chainlead.task.ReportAsk;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's filter, order and view as query parameters, so that an address can be sent to a colleague. Whatever in an
 * address is not understood is left out: it comes from outside.
 */
final class LedgerAddress {

    static final String WORDS = "q";
    static final String PLAN = "plan";
    static final String CHAIN = "chain";
    static final String UNIT = "unit";
    static final String STATE = "state";
    static final String LIGHT = "light";
    static final String DUE = "due";
    static final String FROM = "from";
    static final String TO = "to";
    static final String OVERDUE = "overdue";
    static final String DISAGREEING = "disagreeing";
    static final String UNREPORTED = "unreported";
    static final String BATCH = "batch";
    static final String TOP = "top";
    static final String ANNUAL = "annual";
    static final String MINE = "mine";
    static final String LED = "led";
    private static final String PARENT = "parent";
    private static final String BELOW = "below";
    private static final String REPORT = "report";
    private static final String NONE = "none";
    private static final String SORT = "sort";
    private static final String VIEW = "view";
    private static final String DESCENDING = "-";
    private static final String YES = "1";
    private static final int MOST_WORDS = 200;

    /** The task open beside the rows; no part of what a view shows. */
    static final String OPEN = "open";

    private LedgerAddress() {}

    static @Nullable TaskId open(QueryParameters parameters) {
        return parameters.getSingleParameter(OPEN).flatMap(TaskIds::read).orElse(null);
    }

    static LedgerState read(QueryParameters parameters) {
        return read(parameters.getParameters().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst())));
    }

    static LedgerState read(Map<String, String> map) {
        String words = map.getOrDefault(WORDS, "");
        TaskFilter filter = new TaskFilter(
                words.substring(0, Math.min(words.length(), MOST_WORDS)),
                parsed(map.get(PLAN), PlanId::of),
                parsed(map.get(CHAIN), text -> new ChainId(UUID.fromString(text))),
                parsed(map.get(UNIT), text -> new UnitId(UUID.fromString(text))),
                constants(TaskState.class, map.get(STATE)),
                constants(Light.class, map.get(LIGHT)),
                parsed(map.get(FROM), LocalDate::parse),
                parsed(map.get(TO), LocalDate::parse),
                map.containsKey(OVERDUE),
                map.containsKey(DISAGREEING),
                map.containsKey(UNREPORTED),
                map.containsKey(TOP),
                map.containsKey(MINE),
                parsed(map.get(PARENT), TaskId::of),
                parsed(map.get(BATCH), ImportId::of),
                map.containsKey(ANNUAL),
                NONE.equals(map.get(CHAIN)),
                parsed(map.get(BELOW), text -> new UnitId(UUID.fromString(text))),
                map.containsKey(LED),
                parsed(map.get(REPORT), ReportAsk::of));
        String sort = map.getOrDefault(SORT, "");
        TaskSort by = parsed(sort.replaceFirst("^" + DESCENDING, ""), TaskSort::valueOf);
        return new LedgerState(
                parsed(map.get(VIEW), UUID::fromString),
                filter,
                parsed(map.get(DUE), DueWithin::valueOf),
                by == null ? TaskSort.NUMBER : by,
                by == null || !sort.startsWith(DESCENDING));
    }

    static QueryParameters write(LedgerState state) {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, VIEW, state.view());
        put(map, DUE, state.due());
        map.putAll(state.filter().parameters());
        if (state.sort() != TaskSort.NUMBER || !state.ascending()) {
            map.put(SORT, (state.ascending() ? "" : DESCENDING) + state.sort().name());
        }
        return QueryParameters.simple(map);
    }

    /** As kept in a saved view. */
    static String query(LedgerState state) {
        return write(state.from(null)).getQueryString();
    }

    static LedgerState ofQuery(String query) {
        return read(QueryParameters.fromString(query));
    }

    static @Nullable String names(Collection<? extends Enum<?>> values) {
        return values.isEmpty()
                ? null
                : values.stream().sorted().map(Enum::name).collect(Collectors.joining("."));
    }

    static @Nullable String yes(boolean set) {
        return set ? YES : null;
    }

    static void put(Map<String, String> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }

    private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> parse) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException notUnderstood) {
            return null;
        }
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, @Nullable String text) {
        Set<E> found = EnumSet.noneOf(type);
        if (text != null) {
            Arrays.stream(type.getEnumConstants())
                    .filter(value -> Arrays.asList(text.split("\\.")).contains(value.name()))
                    .forEach(found::add);
        }
        return found;
    }
}
