package org.chainlead.demo.scale;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.task.ChildKind;
import org.jspecify.annotations.Nullable;

/** Everything decided, and who decides the rest: what the writers of rows ask. */
final class Ledger {

    /** An action plan of a year. */
    record ActionPlan(UUID id, String name, String document, int year, int sort) {}

    final Scale scale;
    final long seed;
    final Phrases phrases;
    final Months months;
    final Organisation organisation;
    final Goals goals;
    final ReportPlanner reports;
    final ReportWords words;
    final TaskPlan[] tasks;
    final ActionPlan[] plans;
    final Map<Integer, Integer> numbersOfYear = new HashMap<>();
    private final int[] caseNumbers;

    Ledger(Scale scale, long seed, Months months) {
        this.scale = scale;
        this.seed = seed;
        this.months = months;
        this.phrases = new Phrases();
        this.organisation = new Organisation(scale, seed, phrases);
        this.goals = new Goals(seed, phrases, months);
        this.reports = new ReportPlanner(seed, months);
        this.words = new ReportWords(seed, phrases, months, goals);
        this.tasks = new TaskPlanner(scale, seed, organisation, phrases, months).plan();
        this.plans = actionPlans();
        this.caseNumbers = new int[tasks.length];
        number();
    }

    /** 来源序号. */
    static String sourceNumber(TaskPlan task) {
        return (task.index() % 9 + 1) + "." + (task.index() / 9 + 1);
    }

    /** How a task is called in the trail and in messages. */
    static String name(TaskPlan task) {
        return sourceNumber(task) + " " + task.title();
    }

    /** 督查编号 of a task handed out. */
    String caseNumber(TaskPlan task) {
        int year = yearOf(task);
        return Texts.t("task.caseNumber", String.valueOf(year), "%04d".formatted(caseNumbers[task.index()]));
    }

    /** Who may have asked the office for it: the lead unit of the parent for a part of a task, else nobody. */
    @Nullable
    Unit reviewer(TaskPlan task) {
        Integer parent = task.parent();
        return parent != null && task.childKind() == ChildKind.SPLIT ? tasks[parent].lead() : null;
    }

    /** Who accepts the reports of a task. */
    Person reviewing(TaskPlan task) {
        Unit reviewer = reviewer(task);
        return reviewer == null ? organisation.supervisor(task.index()) : reviewer.principal();
    }

    private int yearOf(TaskPlan task) {
        return Objects.requireNonNull(task.times().assigned())
                .atZone(DateTimeText.ZONE)
                .getYear();
    }

    /** One series a year in the order of 交办. */
    private void number() {
        IntStream.range(0, tasks.length)
                .boxed()
                .filter(i -> tasks[i].times().assigned() != null)
                .sorted(Comparator.comparing((Integer i) ->
                                Objects.requireNonNull(tasks[i].times().assigned()))
                        .thenComparing(i -> i))
                .forEach(i -> caseNumbers[i] = numbersOfYear.merge(yearOf(tasks[i]), 1, Integer::sum));
    }

    private ActionPlan[] actionPlans() {
        int years = months.year(Months.LAST) - months.year(0) + 1;
        ActionPlan[] made = new ActionPlan[years * TaskPlanner.PLANS_A_YEAR];
        for (int i = 0; i < made.length; i++) {
            Draw draw = Draw.of(seed, Stream.LIST, 100 + i);
            int year = months.year(0) + i / TaskPlanner.PLANS_A_YEAR;
            String name = phrases.all("plans").get(i % TaskPlanner.PLANS_A_YEAR);
            made[i] = new ActionPlan(
                    draw.uuid(),
                    Phrases.fill(name, draw, "year", Integer.toString(year)),
                    Phrases.fill(
                            phrases.the("planDocuments"),
                            draw,
                            "year",
                            Integer.toString(year),
                            "no",
                            Integer.toString(i % TaskPlanner.PLANS_A_YEAR + 1)),
                    year,
                    i);
        }
        return made;
    }
}
