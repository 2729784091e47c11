package org.chainlead.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.Reason;
import org.chainlead.org.UnitId;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalId;
import org.chainlead.task.GoalKind;
import org.chainlead.task.PlanId;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/** What indicator a numeric goal would become, and what stands in the way, cell by cell. */
final class ProposalPolicy {

    private ProposalPolicy() {}

    /**
     * A goal as it stands in its task.
     *
     * @param group the task goes to a 单位组, whose members report each for itself
     * @param taken the unit has an indicator of the name; of 节点阈值 one of the name and day
     */
    record Goal(
            GoalId id,
            TaskId task,
            String title,
            GoalKind kind,
            String name,
            @Nullable Comparison comparison,
            BigDecimal target,
            BigDecimal base,
            String unit,
            LocalDate startsOn,
            @Nullable LocalDate dueOn,
            ReportCycle cycle,
            @Nullable UnitId lead,
            boolean group,
            @Nullable ChainId chain,
            @Nullable PlanId plan,
            boolean taken) {}

    /** The indicator has the goal's id, so that the same goal is taken once. */
    static Proposal of(Goal goal, List<IndicatorTarget.Interim> interims) {
        IndicatorDraft draft = new IndicatorDraft(
                new IndicatorId(goal.id().uuid()),
                0,
                goal.name(),
                goal.unit(),
                "",
                IndicatorKind.of(goal.kind()),
                lower(goal) ? Direction.LOWER : Direction.HIGHER,
                cycle(goal),
                goal.lead(),
                goal.chain(),
                goal.plan());
        return new Proposal(goal.id(), goal.task(), goal.title(), draft, target(goal, interims), faults(goal));
    }

    private static boolean lower(Goal goal) {
        return goal.comparison() == Comparison.LE || goal.comparison() == Comparison.LT;
    }

    /** A 节点 needs the value of its month. */
    private static CountingPeriod cycle(Goal goal) {
        return goal.cycle() == ReportCycle.NONE || goal.kind() == GoalKind.THRESHOLD
                ? CountingPeriod.MONTH
                : CountingPeriod.valueOf(goal.cycle().name());
    }

    /**
     * By whole months: a term begins with the month in which the task begins and ends with that of its deadline; a 节点
     * keeps its day.
     */
    private static @Nullable IndicatorTarget target(Goal goal, List<IndicatorTarget.Interim> interims) {
        LocalDate due = goal.dueOn();
        if (due == null) {
            return null;
        }
        boolean quantity = IndicatorKind.of(goal.kind()).isScheduled();
        return new IndicatorTarget(
                YearMonth.from(goal.startsOn()).atDay(1),
                goal.kind() == GoalKind.THRESHOLD ? due : YearMonth.from(due).atEndOfMonth(),
                goal.target(),
                goal.kind() == GoalKind.STOCK && goal.base().signum() != 0 ? goal.base() : null,
                quantity ? interims : List.of());
    }

    private static List<Reason> faults(Goal goal) {
        List<Reason> faults = new ArrayList<>();
        if (goal.lead() == null) {
            faults.add(Reason.of(
                    goal.group() ? "indicator.proposal.fault.group" : "indicator.proposal.fault.lead", goal.title()));
        }
        if (goal.unit().isBlank()) {
            faults.add(Reason.of("indicator.proposal.fault.unit", goal.name()));
        }
        if (goal.dueOn() == null) {
            faults.add(Reason.of("indicator.proposal.fault.due", goal.title()));
        }
        if (IndicatorKind.of(goal.kind()).isScheduled() && goal.target().signum() <= 0) {
            faults.add(Reason.of(
                    "indicator.proposal.fault.target",
                    goal.name(),
                    goal.target().toPlainString()));
        }
        if (goal.comparison() == Comparison.EQ) {
            faults.add(Reason.of("indicator.proposal.fault.equal", goal.name()));
        }
        if (goal.kind() != GoalKind.STOCK && goal.base().signum() != 0) {
            faults.add(Reason.of("indicator.proposal.fault.base", goal.name(), Numbers.text(goal.base())));
        }
        if (goal.taken()) {
            faults.add(Reason.of("indicator.proposal.fault.taken", goal.name()));
        }
        return faults;
    }
}
