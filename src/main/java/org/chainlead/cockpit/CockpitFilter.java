package org.chainlead.cockpit;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.chain.ChainId;
import org.chainlead.dispatch.DifficultyFilter;
import org.chainlead.dispatch.RoundNarrowing;
import org.chainlead.org.UnitId;
import org.chainlead.project.ProjectFilter;
import org.chainlead.task.PlanId;
import org.chainlead.task.TaskFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the cockpit is narrowed to; absent means all.
 *
 * @param plan 行动方案 of tasks; projects belong to none and stay
 * @param county its tasks, those of the units below it and its projects
 * @param month a past month as its published round froze it; absent for how things stand now
 */
public record CockpitFilter(
        @Nullable ChainId chain,
        @Nullable PlanId plan,
        @Nullable UnitId county,
        @Nullable YearMonth month) {

    public static CockpitFilter all() {
        return new CockpitFilter(null, null, null, null);
    }

    /** Tasks that a unit leads; what was handed to a 单位组 counts by its children, as in a round. */
    public TaskFilter tasks() {
        return TaskFilter.all().withByUnit(true).withChain(chain).withPlan(plan).withBelow(county);
    }

    public RoundNarrowing rounds() {
        return new RoundNarrowing(chain, plan, county);
    }

    public DifficultyFilter difficulties() {
        return new DifficultyFilter(null, false, chain, plan, county);
    }

    public ProjectFilter projects() {
        ProjectFilter filter = ProjectFilter.all().withCounty(county);
        return chain == null ? filter : filter.withChain(chain);
    }

    /** The day project figures are meant on: today, or the last of the past month. */
    public LocalDate day(LocalDate today) {
        return month == null || !month.isBefore(YearMonth.from(today)) ? today : month.atEndOfMonth();
    }
}
