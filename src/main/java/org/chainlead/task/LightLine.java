package org.chainlead.task;

import java.util.Map;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Light;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The 核验灯 of the tasks of a chain or unit, by the first deadlines as the ledger counts them.
 *
 * @param key of the chain or the unit; absent for the tasks of no chain
 * @param name empty for the tasks of no chain
 * @param total with those that have no light yet, or whose light the person may not read
 */
public record LightLine(@Nullable UUID key, String name, Map<Light, Long> lights, long total) {

    public LightLine {
        lights = Map.copyOf(lights);
    }

    public long of(Light light) {
        return lights.getOrDefault(light, 0L);
    }

    /** The rows of a chain's line, within what the lines were narrowed to. */
    public TaskFilter ofChain(TaskFilter within) {
        return key == null ? within.withoutChain(true) : within.withChain(new ChainId(key));
    }

    /** The rows of a unit's line, within what the lines were narrowed to. */
    public TaskFilter ofUnit(TaskFilter within) {
        return within.withLeadUnit(key == null ? null : new UnitId(key));
    }
}
