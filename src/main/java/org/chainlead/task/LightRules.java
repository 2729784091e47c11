package org.chainlead.task;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The rules of 核验灯 (product.md, Lights). Pure: facts in, light and reason out. The worst goal decides; the precedence
 * is 灰, 蓝, 红, 黄, 绿.
 */
final class LightRules {

    /** Percentage points behind schedule: below this 绿, from it on 黄 (CUMULATIVE, STOCK, QUALITATIVE). */
    static final BigDecimal YELLOW_GAP = BigDecimal.valueOf(10);

    /** Percentage points behind schedule: above this 红. */
    static final BigDecimal RED_GAP = BigDecimal.valueOf(30);

    /** A rate up to so many points below its target is 黄, further below 红. */
    static final BigDecimal RATE_YELLOW = BigDecimal.valueOf(2);

    /** Working days before a 节点阈值 from which it is 黄 while not met. */
    static final int THRESHOLD_DAYS = 10;

    /** Working days before the end of a period from which missing occurrences are 黄. */
    static final int FREQUENCY_DAYS = 5;

    /** Working days before the deadline from which a task under way is at least 黄. */
    static final int DEADLINE_DAYS = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final WorkCalendar calendar;

    LightRules(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** What the rules look at. {@code due} is the deadline the light is asked for: the present or the original one. */
    record Facts(
            TaskState state,
            LocalDate startsOn,
            @Nullable LocalDate due,
            boolean annualDataAwaited,
            List<GoalFacts> goals) {}

    /** A goal with its accepted figures, newest first, and its occurrences. */
    record GoalFacts(GoalView goal, List<Figure> figures, List<LocalDate> occurrences) {}

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
    }

    /** The light of the task. */
    record Assessment(@Nullable Light light, Reason reason, String done, boolean awaitingData, List<GoalLight> goals) {}

    Assessment assess(Facts facts, LocalDate today) {
        List<GoalLight> goals =
                facts.goals().stream().map(goal -> assess(goal, facts, today)).toList();
        boolean awaiting = goals.stream().anyMatch(GoalLight::awaitingData);
        String done = goals.stream()
                .map(GoalLight::done)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (facts.state().isDone()) {
            return new Assessment(Light.BLUE, Reason.of("task.light.done"), done, false, goals);
        }
        if (today.isBefore(facts.startsOn())) {
            return new Assessment(Light.GREY, Reason.of("task.light.notStarted", facts.startsOn()), done, false, goals);
        }
        Assessment byDeadline = byDeadline(facts, today, done, awaiting, goals);
        Assessment byGoals = byGoals(done, awaiting, goals);
        if (byDeadline == null) {
            return byGoals;
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
        if (today.isAfter(effective)) {
            if (facts.annualDataAwaited()) {
                return null;
            }
            int days = -calendar.remainingWorkingDays(today, effective);
            return new Assessment(Light.RED, Reason.of("task.light.overdue", due, days), done, awaiting, goals);
        }
        int left = calendar.remainingWorkingDays(today, effective);
        return left <= DEADLINE_DAYS
                ? new Assessment(Light.YELLOW, Reason.of("task.light.dueSoon", due, left), done, awaiting, goals)
                : null;
    }

    private static Assessment byGoals(String done, boolean awaiting, List<GoalLight> goals) {
        Light worst = null;
        Reason reason = Reason.of(goals.isEmpty() ? "task.light.noGoals" : "task.light.onSchedule");
        boolean anyJudged = goals.isEmpty();
        for (GoalLight goal : goals) {
            if (goal.light() != null) {
                anyJudged = true;
                if (worst == null || worse(goal.light(), worst) != worst) {
                    worst = goal.light();
                    reason = goal.reason();
                }
            }
        }
        if (!anyJudged) {
            return new Assessment(null, Reason.of("task.light.noData"), done, awaiting, goals);
        }
        return new Assessment(worst == null ? Light.GREEN : worst, reason, done, awaiting, goals);
    }

    private GoalLight assess(GoalFacts facts, Facts task, LocalDate today) {
        return switch (facts.goal().kind()) {
            case CUMULATIVE, STOCK -> quantity(facts, task, today);
            case RATE -> rate(facts, today);
            case THRESHOLD -> threshold(facts, task, today);
            case FREQUENCY -> new FrequencyRule(calendar).assess(facts, task, today);
            case QUALITATIVE -> qualitative(facts, task, today);
        };
    }

    private GoalLight quantity(GoalFacts facts, Facts task, LocalDate today) {
        GoalView goal = facts.goal();
        BigDecimal target = goal.target();
        if (target == null) {
            return none(facts);
        }
        BigDecimal value = facts.figures().isEmpty()
                ? goal.base()
                : facts.figures().getFirst().value();
        BigDecimal done = share(value.subtract(goal.base()), target.subtract(goal.base()));
        BigDecimal schedule = schedule(goal, task, today);
        BigDecimal gap = schedule.subtract(done);
        Reason reason = Reason.of(
                "task.light.gap",
                goal.name(),
                plain(value),
                goal.unit(),
                plain(done),
                plain(schedule),
                plain(gap.max(BigDecimal.ZERO)));
        return new GoalLight(
                byGap(goal, gap),
                reason,
                plain(done) + "%",
                late(facts, today),
                done.doubleValue(),
                schedule.doubleValue());
    }

    /** Where the goal should stand today in percent: the last interim target passed, else a line by whole months. */
    private static BigDecimal schedule(GoalView goal, Facts task, LocalDate today) {
        if (!goal.interims().isEmpty()) {
            BigDecimal value = goal.base();
            for (GoalDraft.Interim interim : goal.interims()) {
                if (!interim.by().isAfter(today)) {
                    value = interim.value();
                }
            }
            return share(
                    value.subtract(goal.base()),
                    Objects.requireNonNull(goal.target()).subtract(goal.base()));
        }
        return straightLine(task, today);
    }

    static BigDecimal straightLine(Facts task, LocalDate today) {
        LocalDate due = task.due();
        if (due == null) {
            return BigDecimal.ZERO;
        }
        long whole = Math.max(1, ChronoUnit.MONTHS.between(task.startsOn(), due.plusDays(1)));
        long passed = Math.clamp(ChronoUnit.MONTHS.between(task.startsOn(), today.plusDays(1)), 0, whole);
        return share(BigDecimal.valueOf(passed), BigDecimal.valueOf(whole));
    }

    private static GoalLight rate(GoalFacts facts, LocalDate today) {
        GoalView goal = facts.goal();
        if (goal.target() == null || facts.figures().isEmpty()) {
            return none(facts);
        }
        Figure latest = facts.figures().getFirst();
        BigDecimal short_ = shortfall(goal, latest.value());
        BigDecimal limit = goal.yellow() == null ? RATE_YELLOW : goal.yellow();
        Light light = short_.signum() <= 0 && met(goal, latest.value())
                ? Light.GREEN
                : short_.compareTo(limit) <= 0 ? Light.YELLOW : Light.RED;
        Reason reason = Reason.of(
                "task.light.rate",
                goal.name(),
                latest.periodText(),
                plain(latest.value()),
                goal.unit(),
                plain(goal.target()),
                plain(short_.max(BigDecimal.ZERO)));
        return new GoalLight(
                light, reason, plain(latest.value()) + " / " + plain(goal.target()) + goal.unit(), late(facts, today));
    }

    private GoalLight threshold(GoalFacts facts, Facts task, LocalDate today) {
        GoalView goal = facts.goal();
        LocalDate due = goal.dueOn() != null ? goal.dueOn() : task.due();
        if (goal.target() == null || due == null) {
            return none(facts);
        }
        BigDecimal value = facts.figures().stream()
                .filter(figure -> !figure.periodEnd().isAfter(due))
                .map(Figure::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        BigDecimal missing = shortfall(goal, value).max(BigDecimal.ZERO);
        if (met(goal, value)) {
            return new GoalLight(
                    Light.GREEN,
                    Reason.of("task.light.thresholdMet", goal.name(), plain(value), goal.unit()),
                    plain(value) + goal.unit(),
                    false);
        }
        LocalDate effective = calendar.effectiveDue(due);
        boolean missed = today.isAfter(effective);
        boolean soon = !missed && calendar.remainingWorkingDays(today, effective) <= THRESHOLD_DAYS;
        String key = missed ? "task.light.thresholdMissed" : "task.light.thresholdAhead";
        return new GoalLight(
                missed ? Light.RED : soon ? Light.YELLOW : Light.GREEN,
                Reason.of(key, goal.name(), due, plain(missing), goal.unit()),
                Reason.of("task.done.missing", plain(missing), goal.unit()).text(),
                false);
    }

    private static GoalLight qualitative(GoalFacts facts, Facts task, LocalDate today) {
        GoalView goal = facts.goal();
        if (goal.milestones().isEmpty()) {
            BigDecimal typed = facts.figures().isEmpty()
                    ? BigDecimal.ZERO
                    : facts.figures().getFirst().value();
            BigDecimal line = straightLine(task, today);
            BigDecimal gap = line.subtract(typed);
            return new GoalLight(
                    byGap(goal, gap),
                    Reason.of(
                            "task.light.percent",
                            goal.name(),
                            plain(typed),
                            plain(line),
                            plain(gap.max(BigDecimal.ZERO))),
                    plain(typed) + "%",
                    false,
                    typed.doubleValue(),
                    line.doubleValue());
        }
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal done = BigDecimal.ZERO;
        for (GoalView.Milestone milestone : goal.milestones()) {
            all = all.add(milestone.weight());
            expected = milestone.dueOn().isBefore(today) ? expected.add(milestone.weight()) : expected;
            done = milestone.doneOn() != null ? done.add(milestone.weight()) : done;
        }
        BigDecimal gap = share(expected.subtract(done), all);
        return new GoalLight(
                byGap(goal, gap),
                Reason.of(
                        "task.light.milestones",
                        goal.name(),
                        plain(share(done, all)),
                        plain(share(expected, all)),
                        plain(gap.max(BigDecimal.ZERO))),
                plain(share(done, all)) + "%",
                false,
                share(done, all).doubleValue(),
                share(expected, all).doubleValue());
    }

    private static Light byGap(GoalView goal, BigDecimal gap) {
        BigDecimal yellow = goal.yellow() == null ? YELLOW_GAP : goal.yellow();
        BigDecimal red = goal.red() == null ? RED_GAP : goal.red();
        if (gap.compareTo(red) > 0) {
            return Light.RED;
        }
        return gap.compareTo(yellow) >= 0 ? Light.YELLOW : Light.GREEN;
    }

    /** The newest figure is older than the month before this one: 待数据. */
    private static boolean late(GoalFacts facts, LocalDate today) {
        LocalDate wanted = YearMonth.from(today).minusMonths(1).atDay(1);
        return facts.figures().isEmpty()
                || facts.figures().getFirst().periodEnd().isBefore(wanted);
    }

    private static GoalLight none(GoalFacts facts) {
        return new GoalLight(null, Reason.of("task.light.noFigure", facts.goal().name()), "", true);
    }

    static boolean met(GoalView goal, BigDecimal value) {
        int order = value.compareTo(Objects.requireNonNull(goal.target()));
        return switch (goal.comparison() == null ? Comparison.GE : goal.comparison()) {
            case GE -> order >= 0;
            case GT -> order > 0;
            case LE -> order <= 0;
            case LT -> order < 0;
            case EQ -> order == 0;
        };
    }

    /** How far the value falls short, whatever the direction of the goal. */
    static BigDecimal shortfall(GoalView goal, BigDecimal value) {
        BigDecimal below = Objects.requireNonNull(goal.target()).subtract(value);
        return switch (goal.comparison() == null ? Comparison.GE : goal.comparison()) {
            case GE, GT -> below;
            case LE, LT -> below.negate();
            case EQ -> below.abs();
        };
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? HUNDRED : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
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
