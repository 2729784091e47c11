package org.chainlead.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.project.Gauge;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.GaugeSheet;
import org.chainlead.project.MonthTotal;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectGauges;
import org.chainlead.project.ProjectMark;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects of the cockpit, from verified figures of the projects that concern the acting person. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('cockpit.view')")
public class CockpitProjects {

    private final ProjectGauges gauges;
    private final Clock clock;

    CockpitProjects(ProjectGauges gauges, Clock clock) {
        this.gauges = gauges;
        this.clock = clock;
    }

    /** The gauges of the day of the filter. */
    public GaugeSheet sheet(CockpitFilter filter) {
        return gauges.sheet(filter.projects(), day(filter));
    }

    /**
     * 项目本年投资 up to the day of the filter. Compared with the end of the month before the last one that has verified
     * figures: units report a month when it is over, and compared with its own end no month would ever bring anything.
     */
    public CockpitNumber investment(CockpitFilter filter) {
        GaugeSheet sheet = sheet(filter);
        MonthTotal before = beforeLastTold(curve(filter));
        Gauge gauge = sheet.of(GaugeKind.INVESTMENT_RATE);
        return new CockpitNumber(
                CockpitFigure.INVESTMENT,
                gauge.isComputed() ? gauge.part() : null,
                before == null ? null : before.total(),
                before == null ? null : before.month(),
                gauge.part(),
                gauge.base(),
                true,
                sheet.counts().of(gauge.isComputed() ? ProjectMark.PLANNED : ProjectMark.PLAN_MISSING),
                rows(filter, gauge.isComputed() ? ProjectMark.PLANNED : ProjectMark.PLAN_MISSING));
    }

    /** Planned and done month by month, from January to the month of the day. */
    public List<MonthTotal> curve(CockpitFilter filter) {
        return gauges.curve(filter.projects(), day(filter));
    }

    /** The projects with a plan, with what they planned and did up to a month. */
    public String rows(CockpitFilter filter, YearMonth month) {
        LocalDate day = day(filter);
        LocalDate end = month.atEndOfMonth();
        return filter.projects()
                .withMark(ProjectMark.PLANNED, end.isBefore(day) ? end : day)
                .address();
    }

    /** Where the rows of a mark stand, on the day of the filter. */
    public String rows(CockpitFilter filter, ProjectMark mark) {
        ProjectFilter within = filter.projects().withMark(mark, day(filter));
        return within.address();
    }

    /** Nothing is before January, and nothing where no month has verified figures. */
    private static @Nullable MonthTotal beforeLastTold(List<MonthTotal> months) {
        for (int at = months.size() - 1; at > 0; at--) {
            if (months.get(at).told()) {
                return months.get(at - 1);
            }
        }
        return null;
    }

    private LocalDate day(CockpitFilter filter) {
        return filter.day(LocalDate.now(clock));
    }
}
