package org.chainlead.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands among its like by a gauge, from verified data alone.
 *
 * @param value percent with one decimal, cut off; null without a base
 * @param part the upper number: projects, or 万元
 * @param base the lower number
 * @param place by the exact fractions, shared by equals; null for who is not compared
 * @param planMissing projects in hand without a verified plan of the year
 * @param waiting projects with figures of this gauge that wait for the office
 * @param owed projects with a month that is due and was not reported, or not again after it came back
 * @param asked questions of 请核对 that are open; they change no place
 */
public record GaugeStanding(
        UnitId unit,
        String name,
        GaugeKind kind,
        StandingGroup by,
        LocalDate asOf,
        @Nullable BigDecimal value,
        BigDecimal part,
        BigDecimal base,
        @Nullable Integer place,
        long planMissing,
        long waiting,
        long owed,
        long asked) {

    /** The projects behind one of the numbers. */
    public ProjectFilter rows(ProjectMark mark) {
        ProjectFilter own = by == StandingGroup.COUNTY
                ? ProjectFilter.all().withCounty(unit)
                : ProjectFilter.all().withDepartment(unit);
        return own.withMark(mark, asOf);
    }
}
