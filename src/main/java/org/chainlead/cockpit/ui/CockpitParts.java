package org.chainlead.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainlead.cockpit.Cockpit;
import org.chainlead.cockpit.CockpitFilter;
import org.chainlead.cockpit.CockpitHeat;
import org.chainlead.cockpit.CockpitNumber;
import org.chainlead.cockpit.CockpitProjects;
import org.chainlead.cockpit.LightBar;
import org.chainlead.common.Page;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.org.Access;
import org.chainlead.project.GaugeSheet;
import org.chainlead.task.TaskDecisions;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;

/** Reads each part of the cockpit for the acting person and makes its card. */
@SpringComponent
class CockpitParts {

    private static final int RED = 8;
    private static final int ASKED = 8;
    private static final int UNITS = 12;
    private static final int CHAINS = 50;
    private static final int MONTHS = 12;

    private final Cockpit cockpit;
    private final CockpitProjects projects;
    private final CockpitHeat heat;
    private final Difficulties difficulties;
    private final TaskDecisions decisions;
    private final TaskQueries tasks;
    private final Access access;

    CockpitParts(
            Cockpit cockpit,
            CockpitProjects projects,
            CockpitHeat heat,
            Difficulties difficulties,
            TaskDecisions decisions,
            TaskQueries tasks,
            Access access) {
        this.cockpit = cockpit;
        this.projects = projects;
        this.heat = heat;
        this.difficulties = difficulties;
        this.decisions = decisions;
        this.tasks = tasks;
        this.access = access;
    }

    Component numbers(CockpitFilter filter) {
        List<CockpitNumber> numbers = new ArrayList<>(cockpit.numbers(filter));
        numbers.add(projects.investment(filter));
        return new NumberTiles(numbers, filter.plan() != null);
    }

    /** 要我定 and 我包联, for those who write 批示; what is to decide knows no filter. */
    Optional<Component> leader(CockpitFilter filter) {
        if (!access.may("instruction.write") || !access.may("task.decisions") || filter.month() != null) {
            return Optional.empty();
        }
        TaskFilter mine = filter.tasks().withStates(Set.of(TaskState.IN_PROGRESS));
        return Optional.of(new LeaderLists(
                decisions.waiting(0, LeaderLists.SHOWN),
                tasks.page(mine, TaskSort.DEADLINE, true, 0, LeaderLists.SHOWN),
                mine.address()));
    }

    Component chains(CockpitFilter filter) {
        return new LightCard("cockpit.chains", CHAINS, 0, (offset, limit) -> {
            List<LightBar> bars = cockpit.chains(filter);
            return new Page<>(bars.stream().skip(offset).limit(limit).toList(), bars.size());
        });
    }

    /** @param from where the units shown begin */
    Component units(CockpitFilter filter, int from) {
        return new LightCard("cockpit.units", UNITS, from, (offset, limit) -> cockpit.units(filter, offset, limit));
    }

    Component starts(CockpitFilter filter) {
        GaugeSheet sheet = projects.sheet(filter);
        return new StartCard(sheet, filter, projects);
    }

    Component curve(CockpitFilter filter) {
        return new CurveCard(projects.curve(filter), month -> projects.rows(filter, month), filter.plan() != null);
    }

    /** A past month is read, not instructed on. */
    Component red(CockpitFilter filter) {
        return new RedCard(cockpit.red(filter, RED), filter.month() == null && access.may("instruction.write"));
    }

    /** Of the difficulties the person reads; for the present only. */
    Optional<Component> asked(CockpitFilter filter) {
        return access.may("dispatch.difficulties") && filter.month() == null
                ? Optional.of(
                        new AskedCard(difficulties.byAsked(filter.difficulties(), 0, ASKED), filter.difficulties()))
                : Optional.empty();
    }

    /** @param from where the units shown begin */
    Component heat(CockpitFilter filter, int from) {
        YearMonth last = filter.month() == null ? cockpit.currentMonth() : filter.month();
        List<YearMonth> months = Stream.iterate(last.minusMonths(MONTHS - 1), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        return new HeatCard(months, from, (offset, limit) -> heat.page(filter, months, offset, limit));
    }
}
