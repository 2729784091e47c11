package org.chainlead.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The gauges of some projects on a day.
 *
 * @param asOf starts and money up to this day count; stages are those of the moment of reading
 * @param readAt moment of reading
 * @param gauges one of each kind, in the order of {@link GaugeKind}
 * @param thresholds of the year, in their order
 */
public record GaugeSheet(
        LocalDate asOf, Instant readAt, GaugeCounts counts, List<Gauge> gauges, List<ThresholdStand> thresholds) {

    public Gauge of(GaugeKind kind) {
        return gauges.get(kind.ordinal());
    }
}
