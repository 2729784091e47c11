package org.chainlead.project;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the gauges of some projects are computed from. Sums in 万元, verified.
 *
 * @param projects how many carry each mark
 * @param plan 年度计划投资 of {@link ProjectMark#PLANNED}
 * @param done done this year by them
 * @param reserve 年度投资 of {@link ProjectMark#RESERVED}
 */
public record GaugeCounts(
        long all, Map<ProjectMark, Long> projects, BigDecimal plan, BigDecimal done, BigDecimal reserve) {

    public long of(ProjectMark mark) {
        return projects.getOrDefault(mark, 0L);
    }
}
