package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures of a project look odd. */
class AnomalyPolicyTests {

    private static final ProjectId PROJECT = ProjectId.of("00000000-0000-0000-0000-000000000001");
    private static final BigDecimal TIMES = new BigDecimal("3");

    @ParameterizedTest
    @CsvSource({
        // total, plan, January, February, found
        "1000, 600, 300, 300, ''",
        "1000, 600, 300, 300.0001, DONE_OVER_PLAN",
        "1000, 1000, 500, 500, ''",
        "1000, 1000.5, 500, 500, PLAN_OVER_TOTAL",
        "1000, 1000, 500, 501, DONE_OVER_TOTAL DONE_OVER_PLAN",
        "1000, 600, 100, 300, ''",
        "1000, 600, 100, 301, JUMP",
        "1000, 600, 0, 301, ''"
    })
    void sumsAreHeldAgainstPlanTotalAndTheMonthBefore(
            BigDecimal total, BigDecimal plan, BigDecimal january, BigDecimal february, String found) {
        SortedMap<YearMonth, BigDecimal> done =
                new TreeMap<>(Map.of(YearMonth.of(2024, 1), january, YearMonth.of(2024, 2), february));

        List<Anomaly> anomalies = AnomalyPolicy.of(
                new AnomalyPolicy.Figures(
                        PROJECT, total, null, ProjectStage.UNDER_CONSTRUCTION, Map.of(2024, plan), done, Set.of()),
                TIMES);

        assertThat(anomalies)
                .extracting(anomaly -> anomaly.kind().name())
                .containsExactly(found.isEmpty() ? new String[0] : found.split(" "));
        assertThat(anomalies).allMatch(anomaly -> anomaly.question().text().endsWith("请核对。"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_CONSTRUCTION, IN_PRODUCTION, , true",
        "UNDER_CONSTRUCTION, FINISHED, STARTED, false",
        "COMMISSIONED, , , true",
        "COMMISSIONED, , STARTED, false",
        "UNDER_CONSTRUCTION, IN_STATISTICS, , false"
    })
    void whatEndedMustHaveStarted(ProjectStage stage, KeyDateKind one, KeyDateKind other, boolean asked) {
        Set<KeyDateKind> dates = new java.util.HashSet<>();
        dates.add(one);
        dates.add(other);
        dates.remove(null);

        List<Anomaly> anomalies = AnomalyPolicy.of(
                new AnomalyPolicy.Figures(PROJECT, BigDecimal.TEN, null, stage, Map.of(), new TreeMap<>(), dates),
                TIMES);

        assertThat(anomalies).hasSize(asked ? 1 : 0);
    }

    /** The year before is another year; a month is held against the calendar month before, across the year too. */
    @Test
    void yearsAreSummedByThemselvesAndMonthsComparedAcrossThem() {
        SortedMap<YearMonth, BigDecimal> done = new TreeMap<>(
                Map.of(YearMonth.of(2023, 12), new BigDecimal("100"), YearMonth.of(2024, 1), new BigDecimal("400")));

        assertThat(AnomalyPolicy.of(
                        new AnomalyPolicy.Figures(
                                PROJECT,
                                new BigDecimal("1000"),
                                null,
                                ProjectStage.UNDER_CONSTRUCTION,
                                Map.of(2024, new BigDecimal("400")),
                                done,
                                Set.of()),
                        TIMES))
                .extracting(Anomaly::kind, Anomaly::part)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AnomalyKind.JUMP, "2024-01"));
    }
}
