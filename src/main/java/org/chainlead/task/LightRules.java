package org.chainlead.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The rules of 核验灯 (product.md, Lights). Pure: facts in, light and reason out. The worst goal decides; the precedence
 * is 灰, 蓝, 红, 黄, 绿.
 */
final class LightRules {

    private final WorkCalendar calendar;
    private final LightLimits limits;

    LightRules(WorkCalendar calendar, LightLimits limits) {
        this.calendar = calendar;
        this.limits = limits;
    }

    /**
     * What the rules look at.
     *
     * @param runsFrom the day after 交办, from which time runs; the start when it is not handed out yet
     * @param due the deadline the light is asked for: the present or the original one
     * @param annualDataOn until when the year's figure is waited for; the task is not overdue so long
     * @param cycle how often figures come in: none is awaited between two reports
     */
    record Facts(
            TaskState state,
            LocalDate startsOn,
            LocalDate runsFrom,
            @Nullable LocalDate due,
            @Nullable LocalDate annualDataOn,
            Instant now,
            List<GoalFacts> goals,
            ReportCycle cycle) {

        Facts(
                TaskState state,
                LocalDate startsOn,
                LocalDate runsFrom,
                @Nullable LocalDate due,
                @Nullable LocalDate annualDataOn,
                Instant now,
                List<GoalFacts> goals) {
            this(state, startsOn, runsFrom, due, annualDataOn, now, goals, ReportCycle.MONTH);
        }
    }

    /**
     * A goal with its accepted figures, newest first, and its occurrences.
     *
     * @param unchecked something of it was taken 未逐条核 and is not verified data
     */
    record GoalFacts(GoalView goal, List<Figure> figures, List<LocalDate> occurrences, boolean unchecked) {

        GoalFacts(GoalView goal, List<Figure> figures, List<LocalDate> occurrences) {
            this(goal, figures, occurrences, false);
        }
    }

    /** An accepted figure of a 数据期. */
    record Figure(LocalDate periodEnd, String periodText, BigDecimal value) {}

    /** The light of one goal with its reason; no light when there is nothing to judge yet. */
    record GoalLight(
            @Nullable Light light,
            Reason reason,
            String done,
            boolean awaitingData,
            @Nullable Double donePercent,
            @Nullable Double schedulePercent) {

        GoalLight(@Nullable Light light, Reason reason, String done, boolean awaitingData) {
            this(light, reason, done, awaitingData, null, null);
        }

        /** The same with the mark 未逐条核 beside what it says. */
        private GoalLight unchecked() {
            return new GoalLight(
                    light,
                    Reason.of("task.unchecked", reason.text()),
                    done.isEmpty() ? "" : Texts.t("task.unchecked", done),
                    awaitingData,
                    donePercent,
                    schedulePercent);
        }
    }

    /** The light of the task, and which of the rules made it so; none for a task that is done or not yet begun. */
    record Assessment(
            @Nullable Light light,
            Reason reason,
            @Nullable LightTopic topic,
            String done,
            boolean awaitingData,
            List<GoalLight> goals) {}

    Assessment assess(Facts facts, LocalDate today) {
        List<GoalLight> goals =
                facts.goals().stream().map(goal -> assess(goal, facts, today)).toList();
        boolean awaiting = goals.stream().anyMatch(GoalLight::awaitingData);
        String done = goals.stream()
                .map(GoalLight::done)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (today.isBefore(facts.startsOn())) {
            return new Assessment(
                    Light.GREY, Reason.of("task.light.notStarted", facts.startsOn()), null, done, false, goals);
        }
        if (facts.state().isDone()) {
            return new Assessment(Light.BLUE, Reason.of("task.light.done"), null, done, false, goals);
        }
        Assessment byDeadline = byDeadline(facts, today, done, awaiting, goals);
        Assessment byGoals = byGoals(facts, done, awaiting, goals);
        if (byDeadline == null) {
            return byGoals;
        }
        if (byDeadline.light() == null) {
            return byDeadline;
        }
        return worse(byDeadline.light(), byGoals.light()) == byDeadline.light() ? byDeadline : byGoals;
    }

    private @Nullable Assessment byDeadline(
            Facts facts, LocalDate today, String done, boolean awaiting, List<GoalLight> goals) {
        LocalDate due = facts.due();
        if (due == null) {
            return null;
        }
        LocalDate effective = calendar.effectiveDue(due);
        if (calendar.isOverdue(due, facts.now())) {
            LocalDate data = facts.annualDataOn();
            if (data != null && !today.isAfter(data)) {
                return new Assessment(null, Reason.of("task.light.annualData", data), null, done, true, goals);
            }
            int days = -calendar.remainingWorkingDays(today, effective);
            return byDeadline(Light.RED, Reason.of("task.light.overdue", due, days), done, awaiting, goals);
        }
        int left = calendar.remainingWorkingDays(today, effective);
        return left <= limits.deadlineDays()
                ? byDeadline(Light.YELLOW, Reason.of("task.light.dueSoon", due, left), done, awaiting, goals)
                : null;
    }

    private static Assessment byDeadline(
            Light light, Reason reason, String done, boolean awaiting, List<GoalLight> goals) {
        return new Assessment(light, reason, LightTopic.DEADLINE, done, awaiting, goals);
    }

    private static Assessment byGoals(Facts facts, String done, boolean awaiting, List<GoalLight> goals) {
        if (goals.isEmpty()) {
            return byDeadline(Light.GREEN, Reason.of("task.light.noGoals"), done, awaiting, goals);
        }
        int worst = -1;
        for (int i = 0; i < goals.size(); i++) {
            Light light = goals.get(i).light();
            if (light != null
                    && (worst < 0
                            || worse(light, goals.get(worst).light())
                                    != goals.get(worst).light())) {
                worst = i;
            }
        }
        if (worst < 0) {
            return new Assessment(null, Reason.of("task.light.noData"), null, done, awaiting, goals);
        }
        GoalLight decides = goals.get(worst);
        LightTopic topic = LightTopic.of(facts.goals().get(worst).goal().kind());
        return new Assessment(decides.light(), decides.reason(), topic, done, awaiting, goals);
    }

    private GoalLight assess(GoalFacts facts, Facts task, LocalDate today) {
        GoalLight light = judge(facts, task, today);
        return facts.unchecked() ? light.unchecked() : light;
    }

    private GoalLight judge(GoalFacts facts, Facts task, LocalDate today) {
        return switch (facts.goal().kind()) {
            case CUMULATIVE, STOCK -> new GapRule(limits).quantity(facts, task, today);
            case RATE -> new TargetRule(calendar, limits).rate(facts, task, today);
            case THRESHOLD -> new TargetRule(calendar, limits).threshold(facts, task, today);
            case FREQUENCY -> new FrequencyRule(calendar, limits).assess(facts, task, today);
            case QUALITATIVE -> new GapRule(limits).qualitative(facts, task, today);
        };
    }

    /** The newest figure is older than the last month of the period of the cycle that ended last: 待数据. */
    static boolean late(GoalFacts facts, Facts task, LocalDate today) {
        if (task.cycle() == ReportCycle.NONE) {
            return false;
        }
        YearMonth wanted = YearMonth.from(today).minusMonths(1);
        wanted = wanted.minusMonths(wanted.getMonthValue() % task.cycle().months());
        return facts.figures().isEmpty()
                ? task.cycle() == ReportCycle.MONTH || !wanted.atEndOfMonth().isBefore(task.runsFrom())
                : facts.figures().getFirst().periodEnd().isBefore(wanted.atDay(1));
    }

    static GoalLight none(GoalFacts facts) {
        return new GoalLight(null, Reason.of("task.light.noFigure", facts.goal().name()), "", true);
    }

    static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    private static final List<Light> WORST_FIRST =
            List.of(Light.GREY, Light.BLUE, Light.RED, Light.YELLOW, Light.GREEN);

    private static @Nullable Light worse(@Nullable Light one, @Nullable Light other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
    }
}
