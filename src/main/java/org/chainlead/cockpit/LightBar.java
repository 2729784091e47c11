package org.chainlead.cockpit;

import java.util.Map;
import org.chainlead.common.Light;

/**
 * The lights of a chain or a unit.
 *
 * @param name empty for the tasks of no chain
 * @param total all of them, also those without a light
 * @param href the rows of all
 * @param hrefs the rows of each light
 */
public record LightBar(String name, Map<Light, Long> lights, long total, String href, Map<Light, String> hrefs) {

    public LightBar {
        lights = Map.copyOf(lights);
        hrefs = Map.copyOf(hrefs);
    }

    public long of(Light light) {
        return lights.getOrDefault(light, 0L);
    }
}
