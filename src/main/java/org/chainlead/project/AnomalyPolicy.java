package org.chainlead.project;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/** Which figures of a project look odd, from what is entered, verified or not. */
final class AnomalyPolicy {

    private AnomalyPolicy() {}

    /**
     * A project's figures.
     *
     * @param total 总投资
     * @param contract verified 合同投资; null where there is none
     * @param plans 年度计划投资 by year
     * @param done by month
     * @param dates the days that are entered
     */
    record Figures(
            ProjectId project,
            BigDecimal total,
            @Nullable BigDecimal contract,
            ProjectStage stage,
            Map<Integer, BigDecimal> plans,
            SortedMap<YearMonth, BigDecimal> done,
            Set<KeyDateKind> dates) {}

    /** @param times from how many times the month before a month is asked about */
    static List<Anomaly> of(Figures figures, BigDecimal times) {
        List<Anomaly> found = new ArrayList<>();
        overTotal(figures, found);
        new TreeMap<>(figures.plans()).forEach((year, plan) -> ofYear(figures, year, plan, found));
        jumps(figures, times, found);
        noStart(figures, found);
        return found;
    }

    /**
     * Two that are likely one project, at the later one.
     *
     * @param decided null while one of the likenesses behind it waits
     */
    record Pair(
            ExistingProject.Standing at,
            Anomaly anomaly,
            @Nullable DecidedCheck decided) {

        private boolean givesWayTo(@Nullable DecidedCheck other) {
            return decided != null && (other == null || other.at().isAfter(decided.at()));
        }
    }

    /**
     * Pairs that are likely one project, each asked about once, at its later project. A decision is about the two rows that
     * are alike, wherever each of them stands: a pair waits while any likeness behind it was never decided.
     *
     * @param projects in the order of the list, then what was merged into them: that counts for the one it stands at, and
     *     is never named
     * @param decided by {@link #pair}
     */
    static List<Pair> alike(List<ExistingProject> projects, Map<String, DecidedCheck> decided) {
        Map<Set<ProjectId>, Pair> found = new LinkedHashMap<>();
        Map<ProjectId, Integer> places = new HashMap<>();
        Map<BigDecimal, List<ExistingProject>> earlier = new HashMap<>();
        for (ExistingProject project : projects) {
            places.putIfAbsent(project.standing().id(), places.size());
            List<ExistingProject> equal =
                    earlier.computeIfAbsent(project.investment().stripTrailingZeros(), sum -> new ArrayList<>());
            for (ExistingProject other : equal) {
                ProjectId one = project.standing().id();
                ProjectId two = other.standing().id();
                if (!one.equals(two)
                        && SameProject.isLikely(
                                project.name(), project.investment(), other.name(), other.investment())) {
                    boolean later = place(places, one) > place(places, two);
                    DecidedCheck known = decided.get(pair(project.id(), other.id(), text(project.investment())));
                    Pair before = found.get(Set.of(one, two));
                    if (before == null || before.givesWayTo(known)) {
                        ExistingProject at = later ? project : other;
                        found.put(Set.of(one, two), new Pair(at.standing(), alike(at, later ? other : project), known));
                    }
                }
            }
            equal.add(project);
        }
        return List.copyOf(found.values());
    }

    /** Names the likeness of two rows with that sum, whichever of them comes first. */
    static String pair(ProjectId one, ProjectId other, String sum) {
        return Stream.of(one.toString(), other.toString()).sorted().collect(Collectors.joining(" ")) + " " + sum;
    }

    private static int place(Map<ProjectId, Integer> places, ProjectId project) {
        return places.getOrDefault(project, Integer.MAX_VALUE);
    }

    private static Anomaly alike(ExistingProject project, ExistingProject other) {
        boolean merged = project.merged() || other.merged();
        return alike(
                project.standing().id(),
                other.standing().id(),
                project.investment(),
                Reason.of(
                        merged ? "project.anomaly.SAME_MERGED" : "project.anomaly.SAME_PROJECT",
                        ProjectTexts.number(project.standing().number()),
                        project.standing().name(),
                        project.standing().department(),
                        ProjectTexts.number(other.standing().number()),
                        other.standing().name(),
                        other.standing().department(),
                        Investment.text(project.investment())));
    }

    /** @param question what is asked about the two */
    static Anomaly alike(ProjectId project, ProjectId other, BigDecimal sum, Reason question) {
        return new Anomaly(project, AnomalyKind.SAME_PROJECT, other.toString(), text(sum), question);
    }

    private static void overTotal(Figures figures, List<Anomaly> found) {
        BigDecimal done = sum(figures.done());
        if (done.compareTo(figures.total()) > 0) {
            found.add(over(figures, AnomalyKind.DONE_OVER_TOTAL, "", done, figures.total()));
        }
        if (figures.contract() != null && done.compareTo(figures.contract()) > 0) {
            found.add(over(figures, AnomalyKind.DONE_OVER_CONTRACT, "", done, figures.contract()));
        }
    }

    private static void ofYear(Figures figures, int year, BigDecimal plan, List<Anomaly> found) {
        String part = String.valueOf(year);
        BigDecimal done = sum(figures.done().subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1)));
        if (plan.compareTo(figures.total()) > 0) {
            found.add(over(figures, AnomalyKind.PLAN_OVER_TOTAL, part, plan, figures.total()));
        }
        if (done.compareTo(plan) > 0) {
            found.add(over(figures, AnomalyKind.DONE_OVER_PLAN, part, done, plan));
        }
    }

    /** The month before is the calendar month before, with something done in it. */
    private static void jumps(Figures figures, BigDecimal times, List<Anomaly> found) {
        figures.done().forEach((month, done) -> {
            BigDecimal before = figures.done().get(month.minusMonths(1));
            if (before != null && before.signum() > 0 && done.compareTo(before.multiply(times)) > 0) {
                found.add(new Anomaly(
                        figures.project(),
                        AnomalyKind.JUMP,
                        month.toString(),
                        text(before) + "/" + text(done),
                        Reason.of(
                                "project.anomaly.JUMP",
                                DateTimeText.month(month),
                                Investment.text(done),
                                Investment.text(before),
                                text(times))));
            }
        });
    }

    private static void noStart(Figures figures, List<Anomaly> found) {
        boolean ended = figures.stage() == ProjectStage.COMMISSIONED
                || figures.dates().contains(KeyDateKind.FINISHED)
                || figures.dates().contains(KeyDateKind.IN_PRODUCTION);
        if (ended && !figures.dates().contains(KeyDateKind.STARTED)) {
            found.add(new Anomaly(
                    figures.project(), AnomalyKind.NO_START, "", "-", Reason.of("project.anomaly.NO_START")));
        }
    }

    private static Anomaly over(Figures figures, AnomalyKind kind, String part, BigDecimal more, BigDecimal less) {
        return new Anomaly(
                figures.project(),
                kind,
                part,
                text(more) + "/" + text(less),
                Reason.of("project.anomaly." + kind, part, Investment.text(more), Investment.text(less)));
    }

    private static BigDecimal sum(Map<YearMonth, BigDecimal> months) {
        return months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(BigDecimal sum) {
        return Investment.plain(sum).toPlainString();
    }
}
