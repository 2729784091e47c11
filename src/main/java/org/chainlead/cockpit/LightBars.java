package org.chainlead.cockpit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chainlead.common.Light;
import org.chainlead.common.Page;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowKind;
import org.chainlead.task.LightLine;
import org.chainlead.task.TaskFilter;

/** Lines of the ledger and of rounds as bars. */
final class LightBars {

    private static final Map<Light, RowKind> KINDS = new EnumMap<>(Map.of(
            Light.GREEN, RowKind.GREEN,
            Light.YELLOW, RowKind.YELLOW,
            Light.RED, RowKind.RED,
            Light.BLUE, RowKind.BLUE,
            Light.GREY, RowKind.GREY));

    private LightBars() {}

    /** @param rows the filter of the line's rows */
    static LightBar of(LightLine line, TaskFilter rows) {
        Map<Light, String> hrefs = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            hrefs.put(light, rows.withLights(Set.of(light)).address());
        }
        return new LightBar(line.name(), line.lights(), line.total(), rows.address(), hrefs);
    }

    /** @param address of a filter of the round */
    static LightBar of(RoundSum sum, Function<RoundRowFilter, String> address) {
        Map<Light, Long> lights = new EnumMap<>(Light.class);
        Map<Light, String> hrefs = new EnumMap<>(Light.class);
        KINDS.forEach((light, kind) -> {
            lights.put(light, sum.count(kind));
            hrefs.put(light, address.apply(sum.filter(kind)));
        });
        return new LightBar(sum.name(), lights, sum.count(RowKind.ALL), address.apply(sum.filter(RowKind.ALL)), hrefs);
    }

    static <T> Page<LightBar> page(Page<T> lines, Function<T, LightBar> bar) {
        return new Page<>(lines.rows().stream().map(bar).toList(), lines.total());
    }
}
