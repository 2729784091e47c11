package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chainlead.org.Role;
import org.chainlead.project.FigureMark;
import org.chainlead.project.FigureRef;
import org.chainlead.project.FigureToVerify;
import org.chainlead.project.KeyDateKind;
import org.chainlead.project.MilestoneDraft;
import org.chainlead.project.MonthEntry;
import org.chainlead.project.ProjectMilestones;
import org.chainlead.project.ProjectMonths;
import org.chainlead.project.ProjectPlans;
import org.chainlead.project.ProjectStage;
import org.chainlead.project.ProjectStages;
import org.chainlead.project.ProjectVerification;
import org.chainlead.project.YearPlanDraft;
import org.springframework.stereotype.Component;

/**
 * What units enter about the projects of the list in the calendar year of today, and what the office takes of it: the list
 * itself says nothing of plans, starts and money, so all of it is 演示数据 and says so.
 */
@Component
class DemoProjectFigures implements DemoChapter {

    private static final String OFFICE = "duchayuan";
    private static final int MOST = 500;

    private final ProjectPlans plans;
    private final ProjectStages stages;
    private final ProjectMilestones milestones;
    private final ProjectMonths months;
    private final ProjectVerification verification;
    private final DemoProjectList list;
    private final DemoPeople people;

    DemoProjectFigures(
            ProjectPlans plans,
            ProjectStages stages,
            ProjectMilestones milestones,
            ProjectMonths months,
            ProjectVerification verification,
            DemoProjectList list,
            DemoPeople people) {
        this.plans = plans;
        this.stages = stages;
        this.milestones = milestones;
        this.months = months;
        this.verification = verification;
        this.list = list;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        LocalDate today = calendar.today();
        LocalDate listed = calendar.date("2023-03-14");
        int year = today.getYear();
        script.add(listed.plusDays(5), 10, 0, "project plans", () -> each(one -> plan(one, year)));
        script.add(listed.plusDays(6), 10, 0, "project stages", () -> each(one -> place(one, listed.plusDays(6))));
        script.add(listed.plusDays(8), 15, 0, "project plans verified", () -> verify(figure -> true));
        for (int month = 1; month < today.getMonthValue(); month++) {
            month(script, YearMonth.of(year, month), listed, today);
        }
        LocalDate late = today.minusDays(9);
        script.add(late, 10, 0, "project starts", () -> each(one -> start(one, year, listed.plusDays(9), late)));
        script.add(
                late,
                16,
                0,
                "project starts verified",
                () -> verify(figure -> !figure.projectNumber().endsWith("1")));
        script.add(late.plusDays(1), 10, 0, "project milestones", () -> each(one -> milestones(one, year, late)));
    }

    /** Entered on the fifth of the next month, verified by the quarter; the newest waits, one line of it came back. */
    private void month(DemoScript script, YearMonth month, LocalDate listed, LocalDate today) {
        LocalDate fifth = month.plusMonths(1).atDay(5);
        LocalDate first = listed.plusDays(10);
        LocalDate entered = fifth.isBefore(first) ? first : fifth;
        boolean newest = month.getMonthValue() == today.getMonthValue() - 1;
        script.add(entered, 9, month.getMonthValue(), "project month", () -> enter(month, newest));
        LocalDate looked = entered.plusDays(3);
        if (newest) {
            script.add(looked, 15, month.getMonthValue(), "project month back", this::giveBack);
        } else if (month.getMonthValue() % 3 == 0 || month.getMonthValue() == today.getMonthValue() - 2) {
            script.add(looked, 15, month.getMonthValue(), "project months verified", () -> verify(figure -> true));
        }
    }

    private void plan(DemoProject one, int year) {
        if (!one.isPlanned() && !one.isReservedWithSum()) {
            return;
        }
        LocalDate starts = one.startsThisYear() ? one.startPlanned(year) : null;
        plans.plan(
                one.id(),
                new YearPlanDraft(
                        year, one.plan(), starts != null, starts, t("demo.project.basis"), "", FigureMark.NEW));
        if (one.isCoded()) {
            plans.code(one.id(), one.code(year - 1));
        }
    }

    /** Some are not ripe and go back to 储备; what was under way when the list came out is under construction. */
    private void place(DemoProject one, LocalDate day) {
        if (one.isReserved()) {
            stages.move(one.id(), ProjectStage.PRELIMINARY, ProjectStage.RESERVE, day, t("demo.project.notRipe"));
        } else if (one.isUnderWay() && !one.cameInUnderWay()) {
            stages.move(one.id(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, day, "");
            stages.move(
                    one.id(),
                    ProjectStage.NEWLY_STARTED,
                    ProjectStage.UNDER_CONSTRUCTION,
                    day,
                    t("demo.project.underWay"));
        }
    }

    private void start(DemoProject one, int year, LocalDate earliest, LocalDate day) {
        LocalDate on = one.started(year);
        if (!one.isStarted() || on.isAfter(day.minusDays(1))) {
            return;
        }
        plans.keyDate(one.id(), KeyDateKind.STARTED, on, t("demo.project.permit"), "", FigureMark.NEW);
        LocalDate moved = on.isBefore(earliest) ? earliest : on;
        stages.move(one.id(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, moved, "");
        if (!moved.plusMonths(2).isAfter(day)) {
            stages.move(one.id(), ProjectStage.NEWLY_STARTED, ProjectStage.UNDER_CONSTRUCTION, moved.plusMonths(2), "");
        }
    }

    private void milestones(DemoProject one, int year, LocalDate day) {
        if (!one.startsThisYear() || one.isStarted()) {
            return;
        }
        List<MilestoneDraft> proposed = milestones.proposal(one.startPlanned(year));
        List<MilestoneDraft> kept = new ArrayList<>();
        for (MilestoneDraft step : proposed) {
            boolean reached = step.dueOn() != null && step.dueOn().isBefore(day) && kept.size() < one.reached();
            kept.add(new MilestoneDraft(step.name(), step.dueOn(), reached ? step.dueOn() : null));
        }
        milestones.save(one.id(), 0, kept);
    }

    private void enter(YearMonth month, boolean newest) {
        list.byStaff().forEach((staff, ones) -> {
            List<MonthEntry> sheet = ones.stream()
                    .filter(DemoProject::isPlanned)
                    .map(one -> new MonthEntry(
                            one.id(),
                            one.monthly().toPlainString(),
                            done(one, month, newest).toPlainString(),
                            "",
                            FigureMark.NEW))
                    .toList();
            people.act(staff, () -> months.save(month, sheet), Role.STAFF);
        });
    }

    private static BigDecimal done(DemoProject one, YearMonth month, boolean newest) {
        BigDecimal done = one.done(month);
        return newest && one.isSlippedIn() ? done.movePointRight(1) : done;
    }

    private void verify(Predicate<FigureToVerify> taken) {
        people.act(OFFICE, () -> {
            List<FigureRef> refs = verification.waiting(0, MOST).rows().stream()
                    .filter(taken)
                    .map(FigureToVerify::ref)
                    .toList();
            verification.verify(refs);
        });
    }

    /** Of the first project of the list: what waits since the same moment stands in the order of ids made by chance. */
    private void giveBack() {
        people.act(
                OFFICE,
                () -> verification.waiting(0, MOST).rows().stream()
                        .min(Comparator.comparingInt(figure -> Integer.parseInt(figure.projectNumber())))
                        .ifPresent(figure -> verification.giveBack(figure.ref(), t("demo.project.back"))));
    }

    /** By the unit's own person, one after another. */
    private void each(Consumer<DemoProject> act) {
        list.byStaff().forEach((staff, ones) -> people.act(staff, () -> ones.forEach(act), Role.STAFF));
    }

    static BigDecimal tens(BigDecimal sum) {
        return sum.divide(BigDecimal.TEN, 0, RoundingMode.DOWN).multiply(BigDecimal.TEN);
    }
}
