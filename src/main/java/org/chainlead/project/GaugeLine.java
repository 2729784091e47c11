package org.chainlead.project;

import java.util.List;

/**
 * The gauges of a county, chain or department.
 *
 * @param line which it is; its totals count all projects of the line
 */
public record GaugeLine(ProjectSum line, GaugeCounts counts, List<Gauge> gauges) {

    public Gauge of(GaugeKind kind) {
        return gauges.get(kind.ordinal());
    }
}
