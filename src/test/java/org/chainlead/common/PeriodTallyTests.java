package org.chainlead.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods of the calendar and what is missing in them. */
class PeriodTallyTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "MONTH,     2024-02-29, 2024-02-01, 2024-02-29, 2024年2月",
        "MONTH,     2023-12-31, 2023-12-01, 2023-12-31, 2023年12月",
        "QUARTER,   2023-03-31, 2023-01-01, 2023-03-31, 2023年第1季度",
        "QUARTER,   2023-10-01, 2023-10-01, 2023-12-31, 2023年第4季度",
        "HALF_YEAR, 2023-06-30, 2023-01-01, 2023-06-30, 2023年上半年",
        "HALF_YEAR, 2023-07-01, 2023-07-01, 2023-12-31, 2023年下半年",
        "YEAR,      2024-05-05, 2024-01-01, 2024-12-31, 2024年"
    })
    void aPeriodHoldsItsFirstAndItsLastDay(
            CountingPeriod per, LocalDate day, LocalDate first, LocalDate last, String name) {
        assertThat(per.first(day)).isEqualTo(first);
        assertThat(per.last(day)).isEqualTo(last);
        assertThat(per.name(day)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        // today,    counted from, done,                             periods, gap now, missed before
        "2023-03-13, 2000-01-01, '2023-01-05 2023-02-28 2023-03-01', 3, 0, 0",
        "2023-03-13, 2000-01-01, '2023-01-05',                       3, 1, 1",
        "2023-03-13, 2000-01-01, '2023-01-05 2023-01-06',            3, 1, 1",
        "2023-03-13, 2000-01-01, '2022-12-31 2023-03-14',            3, 1, 2",
        "2023-01-01, 2000-01-01, '2023-01-01',                       1, 0, 0",
        "2023-12-31, 2000-01-01, '2023-12-31',                      12, 0, 11",
        "2023-03-13, 2023-03-31, '',                                 1, 1, 0",
        "2023-03-13, 2023-04-01, '',                                 0, 0, 0"
    })
    void whatIsMissingIsCountedPeriodByPeriod(
            LocalDate today, LocalDate from, String done, int periods, int gapNow, int missed) {
        List<PeriodTally> tallies =
                PeriodTally.ofYear(CountingPeriod.MONTH, 1, from, today.getYear(), today, days(done));

        assertThat(tallies).hasSize(periods);
        assertThat(tallies.isEmpty() ? 0 : tallies.getLast().gap()).isEqualTo(gapNow);
        assertThat(tallies.stream().limit(Math.max(0, periods - 1)).filter(period -> period.gap() > 0))
                .hasSize(missed);
    }

    /** December and the fourth quarter are not forgotten on New Year's Day; what is entered late closes their gap. */
    @ParameterizedTest
    @CsvSource({
        // per,   year, today,      done,                    now,              missed of the year, of the year before
        "MONTH,   2023, 2023-12-31, '2023-12-31',            2023年12月,        11, 0",
        "MONTH,   2023, 2023-12-31, '',                      2023年12月,        11, 0",
        "MONTH,   2024, 2024-01-01, '2023-12-31',            2024年1月,          0, 11",
        "MONTH,   2024, 2024-01-01, '',                      2024年1月,          0, 12",
        "MONTH,   2023, 2024-01-01, '',                      '',                12, 0",
        "MONTH,   2023, 2024-01-01, '2023-12-05 2024-01-01', '',                11, 0",
        "MONTH,   2024, 2024-01-31, '',                      2024年1月,          0, 12",
        "MONTH,   2024, 2024-02-01, '',                      2024年2月,          1, 0",
        "QUARTER, 2023, 2023-12-31, '2023-10-01',            2023年第4季度,       3, 0",
        "QUARTER, 2024, 2024-01-01, '2023-10-01',            2024年第1季度,       0, 3",
        "QUARTER, 2023, 2024-03-01, '2023-10-01',            '',                 3, 0",
        "YEAR,    2024, 2024-01-01, '',                      2024年,             0, 1",
        "MONTH,   2025, 2024-01-01, '',                      '',                 0, 0"
    })
    void aMissedPeriodStaysMissedAtTheTurnOfTheYear(
            CountingPeriod per, int year, LocalDate today, String done, String now, int missed, int before) {
        List<LocalDate> known = days(done).stream()
                .filter(day -> !day.isBefore(YearTally.since(year, today)))
                .toList();

        YearTally tally = YearTally.of(per, 1, LONG_AGO, year, today, known);

        assertThat(tally.now().map(PeriodTally::name).orElse("")).isEqualTo(now);
        assertThat(tally.missed()).hasSize(missed);
        assertThat(tally.missedBefore()).hasSize(before);
        assertThat(tally.isPresent()).isEqualTo(year == today.getYear());
    }

    @Test
    void moreInOnePeriodDoesNotMakeUpForAnother() {
        List<PeriodTally> tallies = PeriodTally.ofYear(
                CountingPeriod.QUARTER,
                2,
                LONG_AGO,
                2023,
                LocalDate.of(2023, 6, 30),
                days("2023-01-01 2023-02-01 2023-03-31 2023-04-01"));

        assertThat(tallies).extracting(PeriodTally::done).containsExactly(3, 1);
        assertThat(tallies).extracting(PeriodTally::gap).containsExactly(0, 1);
    }

    private static List<LocalDate> days(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" ")).map(LocalDate::parse).toList();
    }
}
