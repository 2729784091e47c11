package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Light;
import org.chainlead.task.LightRules.Assessment;
import org.chainlead.task.LightRules.Facts;
import org.chainlead.task.LightRules.Figure;
import org.chainlead.task.LightRules.GoalFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default rules of lights at their edges, one table a kind of goal (product.md, Lights). */
class LightsByGoalTests {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2023, 12, 31);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 3);
    private static final LightLimits LIMITS =
            new LightLimits(BigDecimal.TEN, BigDecimal.valueOf(30), BigDecimal.TWO, 10, 5, 3);

    private final LightRules rules = new LightRules(WorkCalendar.legalOnly(), LIMITS);

    @ParameterizedTest(name = "half of the year gone, {0} of 100 done: {1}")
    @CsvSource({"50, GREEN", "40.1, GREEN", "40, YELLOW", "20, YELLOW", "19.9, RED", "0, RED", "90, GREEN"})
    void quantitiesByTheGapToALineOfWholeMonths(BigDecimal value, Light light) {
        for (GoalKind kind : List.of(GoalKind.CUMULATIVE, GoalKind.STOCK)) {
            Assessment assessment = on(JULY, goal(kind, 100), List.of(figure(JULY.minusDays(3), value)));
            assertThat(assessment.light()).as(kind.name()).isEqualTo(light);
            assertThat(assessment.awaitingData()).isFalse();
        }
    }

    @Test
    void interimTargetsTakeThePlaceOfTheLine() {
        List<GoalDraft.Interim> interims =
                List.of(new GoalDraft.Interim(LocalDate.of(2023, 6, 30), BigDecimal.valueOf(15)));
        GoalView goal = view(GoalKind.CUMULATIVE, 100, null, false, interims, List.of());
        assertThat(on(JULY, goal, List.of(figure(JULY.minusDays(3), BigDecimal.valueOf(6))))
                        .light())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void aGapOfExactlyTenIsYellowAlthoughBothSharesAreThirds() {
        GoalView goal = view(
                GoalKind.CUMULATIVE,
                3,
                null,
                false,
                List.of(new GoalDraft.Interim(LocalDate.of(2023, 6, 30), new BigDecimal("3.1"))),
                List.of());
        assertThat(on(JULY, goal, List.of(figure(JULY.minusDays(3), new BigDecimal("2.8"))))
                        .light())
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void anInterimTargetCountsWhenItsDayIsOver() {
        LocalDate by = LocalDate.of(2023, 6, 30);
        GoalView goal = view(
                GoalKind.CUMULATIVE,
                100,
                null,
                false,
                List.of(new GoalDraft.Interim(by, BigDecimal.valueOf(50))),
                List.of());
        List<Figure> figures = List.of(figure(LocalDate.of(2023, 5, 31), BigDecimal.TEN));
        assertThat(on(by, goal, figures).light()).isEqualTo(Light.GREEN);
        assertThat(on(by.plusDays(1), goal, figures).light()).isEqualTo(Light.RED);
    }

    @ParameterizedTest(name = "reported {0}, newest figure of {1}, on 3 July awaited: {2}")
    @CsvSource({
        "MONTH, 2023-05-31, true",
        "MONTH, 2023-06-30, false",
        "QUARTER, 2023-03-31, true",
        "QUARTER, 2023-06-30, false",
        "HALF_YEAR, 2023-05-31, true",
        "YEAR, 2023-05-31, false",
        "NONE, 2023-01-31, false"
    })
    void figuresAreAwaitedInTheirOwnCycle(ReportCycle cycle, LocalDate newest, boolean awaited) {
        GoalFacts facts =
                new GoalFacts(goal(GoalKind.STOCK, 100), List.of(figure(newest, BigDecimal.valueOf(50))), List.of());
        assertThat(rules.assess(in(cycle, facts), JULY).awaitingData()).isEqualTo(awaited);
    }

    @Test
    void ofAYearlyGoalNothingIsAwaitedBeforeItsFirstYearIsOver() {
        GoalFacts facts = new GoalFacts(goal(GoalKind.STOCK, 100), List.of(), List.of());
        assertThat(rules.assess(in(ReportCycle.YEAR, facts), JULY).awaitingData())
                .isFalse();
    }

    @Test
    void whatWasTakenUncheckedSaysSo() {
        GoalFacts facts = new GoalFacts(
                goal(GoalKind.STOCK, 100), List.of(figure(JULY.minusDays(3), BigDecimal.valueOf(50))), List.of(), true);
        Assessment assessment = rules.assess(facts(JULY, START, facts), JULY);
        assertThat(assessment.light()).isEqualTo(Light.GREEN);
        assertThat(assessment.done()).isEqualTo("50%（未逐条核）");
        assertThat(assessment.reason().text()).endsWith("（未逐条核）");
    }

    @Test
    void aFigureThatIsNotPublishedIsAwaited() {
        Assessment old = on(
                JULY,
                goal(GoalKind.CUMULATIVE, 100),
                List.of(figure(LocalDate.of(2023, 5, 31), BigDecimal.valueOf(45))));
        assertThat(old.light()).isEqualTo(Light.GREEN);
        assertThat(old.awaitingData()).isTrue();
    }

    @ParameterizedTest(name = "target 15, latest {0}: {1}")
    @CsvSource({"15, GREEN", "16, GREEN", "14.9, YELLOW", "13, YELLOW", "12.9, RED"})
    void ratesByPointsBelowTheTarget(BigDecimal value, Light light) {
        assertThat(on(JULY, goal(GoalKind.RATE, 15), List.of(figure(JULY.minusDays(3), value)))
                        .light())
                .isEqualTo(light);
    }

    @Test
    void aRateWithoutAnyFigureHasNoLight() {
        Assessment assessment = on(JULY, goal(GoalKind.RATE, 15), List.of());
        assertThat(assessment.light()).isNull();
        assertThat(assessment.awaitingData()).isTrue();
    }

    @ParameterizedTest(name = "threshold of Friday 30 June on {0} with {1} of 5: {2}")
    @CsvSource({
        "2023-06-14, 4, GREEN", "2023-06-15, 4, YELLOW", "2023-06-30, 4, YELLOW",
        "2023-07-01, 4, RED", "2023-07-01, 5, GREEN", "2023-06-30, 5, GREEN"
    })
    void thresholdsOnTheirDateOnly(LocalDate today, BigDecimal value, Light light) {
        GoalView goal = view(GoalKind.THRESHOLD, 5, LocalDate.of(2023, 6, 30), false, List.of(), List.of());
        assertThat(on(today, goal, List.of(figure(LocalDate.of(2023, 5, 31), value)))
                        .light())
                .isEqualTo(light);
    }

    @ParameterizedTest(name = "at most 5 on 30 June and no figure yet, today {0}: {1}")
    @CsvSource({"2023-06-14, GREEN", "2023-06-15, YELLOW", "2023-07-01, RED"})
    void aThresholdDownwardsIsNotMetBySilence(LocalDate today, Light light) {
        GoalView up = view(GoalKind.THRESHOLD, 5, LocalDate.of(2023, 6, 30), false, List.of(), List.of());
        GoalView down = new GoalView(
                up.id(),
                0,
                up.kind(),
                "单位能耗",
                Comparison.LE,
                up.target(),
                "吨标煤",
                BigDecimal.ZERO,
                up.dueOn(),
                null,
                null,
                false,
                null,
                null,
                List.of(),
                List.of());
        Assessment silent = on(today, down, List.of());
        assertThat(silent.light()).isEqualTo(light);
        assertThat(silent.awaitingData()).isTrue();
        assertThat(on(today, down, List.of(figure(LocalDate.of(2023, 5, 31), BigDecimal.valueOf(4))))
                        .light())
                .isEqualTo(Light.GREEN);
    }

    @ParameterizedTest(name = "once a month, done on {1}, today {0}: {2}")
    @CsvSource({
        "2023-02-20, 2023-01-10, GREEN",
        "2023-02-21, 2023-01-10, YELLOW",
        "2023-02-21, 2023-01-10 2023-02-03, GREEN",
        "2023-03-01, 2023-01-10, RED",
        "2023-12-01, 2023-02-10, RED"
    })
    void frequenciesByPeriodAndAMissedOneStaysMissed(LocalDate today, String days, Light light) {
        assertThat(frequency(today, START, false, days).light()).isEqualTo(light);
    }

    @ParameterizedTest(name = "once a month, counted over the year, done on {1}, today {0}: {2}")
    @CsvSource({"2023-03-01, 2023-02-03 2023-02-04, GREEN", "2023-03-01, 2023-02-03, RED"})
    void aYearlyCountMakesUpForWhatWasMissed(LocalDate today, String days, Light light) {
        assertThat(frequency(today, START, true, days).light()).isEqualTo(light);
    }

    @ParameterizedTest(name = "once a month, time runs from 14 March, done on {1}, today {0}: {2}")
    @CsvSource({"2023-03-14, 2023-03-14, GREEN", "2023-04-03, 2023-03-20, GREEN", "2023-04-03, 2023-04-01, RED"})
    void monthsOverBeforeTheTaskWasHandedOutAreNotMissed(LocalDate today, String days, Light light) {
        assertThat(frequency(today, LocalDate.of(2023, 3, 14), false, days).light())
                .isEqualTo(light);
    }

    @ParameterizedTest(name = "milestones of 30 June and 30 September, done {1}: {2} on {0}")
    @CsvSource({"2023-07-03, 1, GREEN", "2023-07-03, 0, RED", "2023-06-30, 0, GREEN", "2023-10-03, 1, RED"})
    void milestonesByWeight(LocalDate today, int done, Light light) {
        List<GoalView.Milestone> milestones =
                List.of(milestone(LocalDate.of(2023, 6, 30), done > 0), milestone(LocalDate.of(2023, 9, 30), done > 1));
        GoalView goal = view(GoalKind.QUALITATIVE, 0, null, false, List.of(), milestones);
        assertThat(on(today, goal, List.of()).light()).isEqualTo(light);
    }

    @ParameterizedTest(name = "all done as planned, today {0}: {1}")
    @CsvSource({
        "2022-12-31, GREY",
        "2023-01-03, GREEN",
        "2023-12-26, GREEN",
        "2023-12-27, YELLOW",
        "2024-01-02, YELLOW",
        "2024-01-03, RED"
    })
    void theDeadlineOfARestDayMovesToTheNextWorkingDay(LocalDate today, Light light) {
        assertThat(on(today, goal(GoalKind.CUMULATIVE, 100), List.of(figure(today, BigDecimal.valueOf(100))))
                        .light())
                .isEqualTo(light);
    }

    @Test
    void whatIsCompletedIsBlueHoweverLate() {
        Facts facts =
                new Facts(TaskState.COMPLETED, START, START, DUE, null, cutOff(LocalDate.of(2024, 5, 1)), List.of());
        assertThat(rules.assess(facts, LocalDate.of(2024, 5, 1)).light()).isEqualTo(Light.BLUE);
    }

    @Test
    void greyStandsBeforeBlue() {
        LocalDate before = START.minusDays(5);
        Facts facts = new Facts(TaskState.COMPLETED, START, START, DUE, null, cutOff(before), List.of());
        assertThat(rules.assess(facts, before).light()).isEqualTo(Light.GREY);
    }

    @Test
    void theWorstGoalDecides() {
        Facts facts = facts(
                JULY,
                START,
                new GoalFacts(goal(GoalKind.RATE, 15), List.of(figure(JULY.minusDays(3), BigDecimal.ONE)), List.of()),
                new GoalFacts(
                        goal(GoalKind.STOCK, 100),
                        List.of(figure(JULY.minusDays(3), BigDecimal.valueOf(99))),
                        List.of()));
        assertThat(rules.assess(facts, JULY).light()).isEqualTo(Light.RED);
    }

    private Assessment frequency(LocalDate today, LocalDate runsFrom, boolean yearTotal, String days) {
        GoalView goal = view(GoalKind.FREQUENCY, 0, null, yearTotal, List.of(), List.of());
        List<LocalDate> occurrences =
                Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
        return rules.assess(facts(today, runsFrom, new GoalFacts(goal, List.of(), occurrences)), today);
    }

    private Assessment on(LocalDate today, GoalView goal, List<Figure> figures) {
        return rules.assess(facts(today, START, new GoalFacts(goal, figures, List.of())), today);
    }

    private static GoalView goal(GoalKind kind, int target) {
        return view(kind, target, null, false, List.of(), List.of());
    }

    private static GoalView view(
            GoalKind kind,
            int target,
            @Nullable LocalDate dueOn,
            boolean yearTotal,
            List<GoalDraft.Interim> interims,
            List<GoalView.Milestone> milestones) {
        return new GoalView(
                GoalId.random(),
                0,
                kind,
                "产值",
                Comparison.GE,
                BigDecimal.valueOf(target),
                "亿元",
                BigDecimal.ZERO,
                dueOn,
                Per.MONTH,
                1,
                yearTotal,
                null,
                null,
                interims,
                milestones);
    }

    private static Facts facts(LocalDate today, LocalDate runsFrom, GoalFacts... goals) {
        return new Facts(TaskState.IN_PROGRESS, START, runsFrom, DUE, null, cutOff(today), List.of(goals));
    }

    private static Facts in(ReportCycle cycle, GoalFacts goal) {
        return new Facts(TaskState.IN_PROGRESS, START, START, DUE, null, cutOff(JULY), List.of(goal), cycle);
    }

    private static Instant cutOff(LocalDate today) {
        return today.atTime(9, 0).atZone(DateTimeText.ZONE).toInstant();
    }

    private static Figure figure(LocalDate periodEnd, BigDecimal value) {
        return new Figure(periodEnd, "1—6月", value);
    }

    private static GoalView.Milestone milestone(LocalDate due, boolean done) {
        return new GoalView.Milestone(UUID.randomUUID(), due, BigDecimal.ONE, "开工", done ? due : null);
    }
}
