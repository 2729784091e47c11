package org.chainlead.dispatch;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of the round under way, as an address says it: {@code desk=2026-11&state=MISSING&by=GROUP&key=<id>}.
 *
 * @param state absent for all tasks of the round
 * @param by absent for every part
 * @param key the unit, group, chain or plan; absent means the tasks that have none
 * @param round by hand; absent for the month's 月跟踪
 */
public record DeskFilter(
        YearMonth month,
        @Nullable DeskState state,
        @Nullable RowGrouping by,
        @Nullable UUID key,
        @Nullable RoundId round) {

    /** All of the month's 月跟踪. */
    public static DeskFilter of(YearMonth month) {
        return new DeskFilter(month, null, null, null, null);
    }

    /** All of a round by hand. */
    public static DeskFilter of(YearMonth month, RoundId round) {
        return new DeskFilter(month, null, null, null, round);
    }

    /** The round without what narrows it. */
    public DeskFilter whole() {
        return new DeskFilter(month, null, null, null, round);
    }

    public DeskFilter with(@Nullable DeskState wanted) {
        return new DeskFilter(month, wanted, by, key, round);
    }

    public DeskFilter in(@Nullable RowGrouping part, @Nullable UUID id) {
        return new DeskFilter(month, state, part, id, round);
    }

    /** Where the 调度台 shows exactly these: {@code desk/2026-11?by=GROUP&key=<id>&state=MISSING}. */
    public String address() {
        Map<String, String> narrowed = new TreeMap<>(parameters());
        narrowed.remove("desk");
        return "desk/" + month + (narrowed.isEmpty() ? "" : "?" + query(narrowed));
    }

    /** The parameters as an address carries them. */
    public String query() {
        return query(new TreeMap<>(parameters()));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    /** The parameters of an address. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("desk", month.toString());
        if (round != null) {
            parameters.put("round", round.toString());
        }
        if (state != null) {
            parameters.put("state", state.name());
        }
        if (by != null) {
            parameters.put("by", by.name());
        }
        if (by != null && key != null) {
            parameters.put("key", key.toString());
        }
        return parameters;
    }

    /** Empty when the parameters name no round; what cannot be read otherwise does not narrow it. */
    public static Optional<DeskFilter> read(Map<String, List<String>> parameters) {
        try {
            return first(parameters, "desk")
                    .map(YearMonth::parse)
                    .map(month -> new DeskFilter(
                            month,
                            first(parameters, "state").map(DeskState::valueOf).orElse(null),
                            first(parameters, "by").map(RowGrouping::valueOf).orElse(null),
                            first(parameters, "key").map(UUID::fromString).orElse(null),
                            first(parameters, "round").map(RoundId::of).orElse(null)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
