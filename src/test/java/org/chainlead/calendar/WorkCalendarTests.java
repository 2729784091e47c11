package org.chainlead.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The working days of the years the product has lived through, against the State Council's notices. */
class WorkCalendarTests {

    private final WorkCalendar calendar = DayTable.of(List.of(
            local("2026-11-17", DayKind.REST, "彝族年"),
            local("2026-11-18", DayKind.REST, "彝族年"),
            local("2026-11-19", DayKind.REST, "彝族年"),
            local("2026-11-14", DayKind.WORK, "彝族年"),
            local("2026-05-09", DayKind.REST, "更正"),
            new SpecialDay(LocalDate.parse("2027-10-01"), DayKind.REST, "国庆节", DaySource.LEGAL)));

    @ParameterizedTest(name = "{0} {2}: working day {1}")
    @CsvSource(textBlock = """
            2023-01-20, true,  除夕 was worked in 2023
            2023-01-21, false, 春节
            2023-01-27, false, 春节
            2023-01-28, true,  春节 make-up Saturday
            2023-01-29, true,  春节 make-up Sunday
            2023-02-04, false, Saturday
            2023-04-23, true,  劳动节 make-up Sunday
            2023-05-01, false, 劳动节
            2023-05-03, false, 劳动节
            2023-05-04, true,  Thursday after
            2023-05-06, true,  劳动节 make-up Saturday
            2023-05-07, false, Sunday
            2023-09-29, false, 中秋节
            2023-10-06, false, 国庆节
            2023-10-07, true,  国庆节 make-up Saturday
            2023-10-08, true,  国庆节 make-up Sunday
            2023-12-31, false, 元旦 of 2024 on a Sunday
            2024-01-01, false, 元旦
            2024-02-29, true,  leap day
            2026-01-04, true,  元旦 make-up Sunday
            2026-02-23, false, 春节
            2026-10-08, true,  Thursday after 国庆节
            2026-11-17, false, local holiday
            2026-11-14, true,  local make-up Saturday
            2026-05-09, false, entry of the office wins over the law
            2030-07-01, true,  unknown year: Monday
            2030-10-05, false, unknown year: Saturday
            """)
    void knowsWhichDaysAreWorked(LocalDate day, boolean worked, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{0} plus {1} is {2}")
    @CsvSource(textBlock = """
            2023-04-21, 1,  2023-04-23
            2023-04-28, 1,  2023-05-04
            2023-04-28, 3,  2023-05-06
            2023-04-28, 4,  2023-05-08
            2023-09-28, 2,  2023-10-08
            2023-12-29, 1,  2024-01-02
            2024-02-28, 1,  2024-02-29
            2024-02-28, 2,  2024-03-01
            2026-11-16, 1,  2026-11-20
            2026-11-21, 0,  2026-11-21
            2026-11-21, -1, 2026-11-20
            2026-11-20, -2, 2026-11-14
            """)
    void countsWorkingDaysOnwards(LocalDate from, int days, LocalDate expected) {
        // 2026-11-14 is worked, 11-15 is a Sunday, 11-16 a Monday, 11-17 to 11-19 are local holidays.
        assertThat(calendar.addWorkingDays(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0} due {1}: {2}")
    @CsvSource(textBlock = """
            2026-11-20, 2026-11-30, 6
            2026-11-30, 2026-11-30, 0
            2026-12-01, 2026-11-30, -1
            2026-11-20, 2026-11-21, 1
            2026-11-21, 2026-11-22, 1
            2026-11-23, 2026-11-21, 0
            2026-11-24, 2026-11-21, -1
            2026-11-21, 2026-11-20, 0
            2026-11-16, 2026-11-20, 1
            2023-04-28, 2023-05-06, 3
            2023-12-29, 2024-01-02, 1
            2024-01-02, 2023-12-29, -1
            2024-02-28, 2024-03-01, 2
            2023-01-20, 2023-01-28, 1
            """)
    void saysHowManyWorkingDaysRemain(LocalDate today, LocalDate due, int expected) {
        assertThat(calendar.remainingWorkingDays(today, due)).isEqualTo(expected);
    }

    @Test
    void countingAtOnceEqualsCountingDayByDay() {
        LocalDate today = LocalDate.of(2019, 12, 25);
        int counted = 0;
        for (LocalDate day = today.plusDays(1); day.getYear() < 2029; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                counted++;
                assertThat(calendar.remainingWorkingDays(today, day))
                        .as("%s", day)
                        .isEqualTo(counted);
            }
        }
    }

    @Test
    void countsBeforeNineteenSeventyAsWell() {
        assertThat(calendar.remainingWorkingDays(LocalDate.of(1969, 12, 5), LocalDate.of(1970, 1, 5)))
                .isEqualTo(21);
    }

    @ParameterizedTest(name = "{0} falls on {1}")
    @CsvSource(textBlock = """
            2026-05-01, 2026-05-06
            2026-11-17, 2026-11-20
            2026-11-21, 2026-11-23
            2026-11-30, 2026-11-30
            2023-10-07, 2023-10-07
            2023-12-31, 2024-01-02
            """)
    void aRestDayMovesTheDeadline(LocalDate due, LocalDate expected) {
        assertThat(calendar.effectiveDue(due)).isEqualTo(expected);
    }

    @Test
    void aDeadlineEndsAtMidnightInShanghai() {
        LocalDate due = LocalDate.of(2026, 11, 21);
        Instant end = Instant.parse("2026-11-23T16:00:00Z");

        assertThat(calendar.cutOff(due)).isEqualTo(end);
        assertThat(calendar.isOverdue(due, end.minusNanos(1))).isFalse();
        assertThat(calendar.isOverdue(due, end)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-30, 2026-11-20, 截止 2026年11月30日（星期一）24:00；今天起还有 6 个工作日；11月21日、22日、28日、29日为周末
            2026-05-01, 2026-04-29, 截止 2026年5月6日（星期三）24:00；原定5月1日为劳动节假期，顺延至5月6日；今天起还有 2 个工作日；5月1日、2日、3日、4日、5日为劳动节假期
            2026-11-18, 2026-11-13, 截止 2026年11月20日（星期五）24:00；原定11月18日为彝族年假期，顺延至11月20日；今天起还有 3 个工作日；11月14日为彝族年调休上班日；11月15日为周末；11月17日、18日、19日为彝族年假期
            2026-11-20, 2026-11-20, 截止 2026年11月20日（星期五）24:00；今天到期
            2026-11-20, 2026-11-22, 截止 2026年11月20日（星期五）24:00；已过截止时间，尚未满 1 个工作日；11月21日、22日为周末
            2026-11-20, 2026-11-24, 截止 2026年11月20日（星期五）24:00；已逾期 2 个工作日；11月21日、22日为周末
            2026-12-31, 2026-11-20, 截止 2026年12月31日（星期四）24:00；今天起还有 29 个工作日；其间有 12 个休息日
            """)
    void explainsADeadline(LocalDate due, LocalDate today, String expected) {
        assertThat(calendar.explain(due, today)).isEqualTo(expected);
    }

    @Test
    void warnsWhenAYearHasNoLegalHolidays() {
        assertThat(WorkCalendar.legalOnly().missingYears(LocalDate.of(2025, 11, 20)))
                .isEmpty();
        assertThat(WorkCalendar.legalOnly().missingYears(LocalDate.of(2026, 11, 20)))
                .containsExactly(Year.of(2027));
        assertThat(calendar.missingYears(LocalDate.of(2026, 11, 20))).isEmpty();
    }

    @Test
    void listsTheSpecialDaysOfAYear() {
        assertThat(WorkCalendar.legalOnly().specialDays(Year.of(2023)))
                .hasSize(35)
                .first()
                .isEqualTo(new SpecialDay(LocalDate.of(2023, 1, 1), DayKind.REST, "元旦", DaySource.LEGAL));
    }

    @Test
    void answersALedgerPageInNoTime() {
        long start = System.nanoTime();
        LocalDate today = LocalDate.of(2026, 11, 20);
        for (int i = 0; i < 100_000; i++) {
            calendar.remainingWorkingDays(today, today.plusDays(i % 4000));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private static SpecialDay local(String day, DayKind kind, String name) {
        return new SpecialDay(LocalDate.parse(day), kind, name, DaySource.LOCAL);
    }
}
