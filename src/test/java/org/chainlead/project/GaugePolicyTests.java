package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.chainlead.common.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gauges, from counts alone. */
class GaugePolicyTests {

    private static final GaugeMeasures MEASURES = new GaugeMeasures(
            Map.of(4, 40, 6, 60, 9, 80, 11, 90), new BigDecimal("2"), new BigDecimal("1.5"), 3, new BigDecimal("3"), 0);
    private static final LocalDate DAY = LocalDate.of(2024, 4, 30);

    /** The ends of the months, the days beside them, a leap day, and month ends that are rest days (2023-04-30, a Sunday). */
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 40",
        "2024-02-29, 40",
        "2024-04-29, 40",
        "2024-04-30, 40",
        "2024-05-01, 60",
        "2023-04-30, 40",
        "2023-05-01, 60",
        "2024-06-30, 60",
        "2024-07-01, 80",
        "2024-09-30, 80",
        "2024-10-01, 90",
        "2024-11-30, 90",
        "2024-12-01, 90",
        "2024-12-31, 90"
    })
    void theNextThresholdHoldsTheDayItFallsDueIncluded(LocalDate day, int percent) {
        assertThat(GaugePolicy.target(MEASURES.thresholds(), day)).isEqualByComparingTo(String.valueOf(percent));
    }

    @ParameterizedTest
    @CsvSource({
        // started, planned, day, value, missing
        "0, 10, 2024-04-30, 0.0, 4",
        "4, 10, 2024-04-30, 40.0, 0",
        "4, 10, 2024-05-01, 40.0, 2",
        "8, 9, 2024-11-30, 88.8, 1",
        "9, 9, 2024-11-30, 100.0, 0",
        "899, 1000, 2024-11-30, 89.9, 1",
        "8999, 10000, 2024-11-30, 89.9, 1",
        "1, 3, 2024-04-30, 33.3, 1",
        "2, 3, 2024-04-30, 66.6, 0"
    })
    void theStartRateSaysHowManyAreWanting(long started, long planned, LocalDate day, String value, long missing) {
        Gauge gauge = GaugePolicy.of(
                GaugeKind.START_RATE,
                counts(Map.of(ProjectMark.STARTED, started, ProjectMark.START_PLANNED, planned), "0", "0", "0"),
                MEASURES,
                day);

        assertThat(gauge.value()).isEqualByComparingTo(value);
        assertThat(gauge.missing()).isEqualByComparingTo(BigDecimal.valueOf(missing));
        assertThat(gauge.isReached()).isEqualTo(missing == 0);
    }

    @ParameterizedTest
    @CsvSource({
        // done, plan, value
        "0, 100, 0.0",
        "50, 100, 50.0",
        "120, 100, 120.0",
        "99.9999, 100, 99.9",
        "1, 3, 33.3"
    })
    void theInvestmentRateIsDoneOverThePlanOfTheYear(BigDecimal done, BigDecimal plan, String value) {
        Gauge gauge = GaugePolicy.of(
                GaugeKind.INVESTMENT_RATE,
                counts(Map.of(), plan.toPlainString(), done.toPlainString(), "0"),
                MEASURES,
                DAY);

        assertThat(gauge.value()).isEqualByComparingTo(value);
        assertThat(gauge.target()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10, 5, 2.00, 0", "9, 5, 1.80, 1", "0, 5, 0.00, 10", "5, 3, 1.66, 1"})
    void theReserveCountsTwiceThePlannedProjects(long reserved, long planned, String value, long missing) {
        Gauge gauge = GaugePolicy.of(
                GaugeKind.RESERVE_COUNT,
                counts(Map.of(ProjectMark.RESERVED, reserved, ProjectMark.PLANNED, planned), "0", "0", "0"),
                MEASURES,
                DAY);

        assertThat(gauge.value()).isEqualByComparingTo(value);
        assertThat(gauge.missing()).isEqualByComparingTo(BigDecimal.valueOf(missing));
    }

    @ParameterizedTest
    @CsvSource({"150, 100, 1.50, 0", "149.5, 100, 1.49, 0.5", "0, 100, 0, 150"})
    void theSumsOfTheReserveAreOneAndAHalfTimesThePlan(
            BigDecimal reserve, BigDecimal plan, String value, BigDecimal missing) {
        Gauge gauge = GaugePolicy.of(
                GaugeKind.RESERVE_SUM,
                counts(Map.of(), plan.toPlainString(), "0", reserve.toPlainString()),
                MEASURES,
                DAY);

        assertThat(gauge.value()).isEqualByComparingTo(value);
        assertThat(gauge.missing()).isEqualByComparingTo(missing);
    }

    @Test
    void withoutABaseNothingIsComputedAndNothingIsReached() {
        GaugeCounts none = counts(Map.of(ProjectMark.PLAN_MISSING, 4L), "0", "0", "0");
        for (GaugeKind kind : GaugeKind.values()) {
            Gauge gauge = GaugePolicy.of(kind, none, MEASURES, DAY);
            assertThat(gauge.isComputed()).as(kind.name()).isFalse();
            assertThat(gauge.isReached()).as(kind.name()).isFalse();
            assertThat(gauge.planMissing()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, PRELIMINARY, 4, 4, 0, 5",
        "false, PRELIMINARY, 4, 4, 0, 4",
        "true, RESERVE, 4, 2, 0, 4",
        "true, PRELIMINARY, 4, 1, 0, 4",
        "true, PRELIMINARY, 4, 2, 1, 4",
        "true, PRELIMINARY, 0, 0, 0, 2",
        "false, RESERVE, 4, 0, 2, 1"
    })
    void readinessCountsWhatIsMet(boolean coded, ProjectStage stage, long all, long done, long overdue, int met) {
        Readiness readiness = new Readiness(coded, stage, all, done, overdue);

        assertThat(readiness.met()).isEqualTo(met);
        int said = all == 0 ? 2 : 0;
        assertThat(readiness.wanting()).hasSize(Readiness.ALL - met - said);
        assertThat(readiness.wanting()).extracting(Reason::text).noneMatch(words -> words.startsWith("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 40, 2, 1.5, 3, 3, ''",
        "13, 40, 2, 1.5, 3, 3, project.gauge.refused.threshold",
        "4, 101, 2, 1.5, 3, 3, project.gauge.refused.threshold",
        "4, 40, 0, 1.5, 3, 3, project.gauge.refused.times",
        "4, 40, 2, 1.505, 3, 3, project.gauge.refused.times",
        "4, 40, 2, 1.5, 0, 3, project.gauge.refused.stale",
        "4, 40, 2, 1.5, 37, 3, project.gauge.refused.stale",
        "4, 40, 2, 1.5, 3, 1, project.gauge.refused.jump"
    })
    void measuresThatMakeNoSenseAreRefused(
            int month, int percent, BigDecimal count, BigDecimal sum, int stale, BigDecimal jump, String refused) {
        GaugeMeasures measures = new GaugeMeasures(Map.of(month, percent), count, sum, stale, jump, 0);

        assertThat(measures.objections())
                .extracting(Reason::key)
                .containsExactly(refused.isEmpty() ? new String[0] : new String[] {refused});
    }

    private static GaugeCounts counts(Map<ProjectMark, Long> projects, String plan, String done, String reserve) {
        Map<ProjectMark, Long> all = new EnumMap<>(ProjectMark.class);
        all.putAll(projects);
        return new GaugeCounts(0, all, new BigDecimal(plan), new BigDecimal(done), new BigDecimal(reserve));
    }
}
