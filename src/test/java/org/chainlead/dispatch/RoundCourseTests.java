package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The days of rounds: the course of product.md, months that are too short for it, rest days and holidays. */
class RoundCourseTests {

    private final WorkCalendar calendar = WorkCalendar.legalOnly();

    @ParameterizedTest(name = "{0}: cut-off {1} as decided, {2} by the calendar, office until {3}")
    @CsvSource({
        // 2023-03-20 is a Monday; the 25th a Saturday
        "2023-03, 2023-03-20, 2023-03-20, 2023-03-27",
        // the 20th is a Saturday
        "2023-05, 2023-05-20, 2023-05-22, 2023-05-25",
        // 22 to 24 June 2023 端午, 25 June a make-up working day
        "2023-06, 2023-06-20, 2023-06-20, 2023-06-25",
        // 21 to 27 January 2023 春节, 28 and 29 January make-up working days
        "2023-01, 2023-01-20, 2023-01-20, 2023-01-28",
        // leap year
        "2024-02, 2024-02-20, 2024-02-20, 2024-02-26"
    })
    void theDefaultCourseFollowsTheCalendar(YearMonth month, LocalDate decided, LocalDate due, LocalDate office) {
        RoundDays days = RoundCourse.DEFAULT.in(month);
        assertThat(days.opensOn()).isEqualTo(month.atDay(10));
        assertThat(days.dueOn()).isEqualTo(decided);
        assertThat(calendar.effectiveDue(days.dueOn())).isEqualTo(due);
        assertThat(calendar.effectiveDue(days.officeUntil())).isEqualTo(office);
        assertThat(days.draftOn()).isEqualTo(month.atDay(27));
    }

    @ParameterizedTest(name = "the 31st of {0} is {1}")
    @CsvSource({"2023-01, 31", "2023-04, 30", "2023-02, 28", "2024-02, 29", "2000-02, 29", "2100-02, 28"})
    void aDayThatTheMonthDoesNotHaveIsItsLast(YearMonth month, int last) {
        assertThat(new RoundCourse(10, 31, 31, 31, 31).in(month).dueOn()).isEqualTo(month.atDay(last));
    }

    @ParameterizedTest(name = "{0}/{1}/{2}/{3}/{4}: {5}")
    @CsvSource({
        "10, 20, 22, 25, 27, ",
        "1, 31, 31, 31, 31, ",
        "5, 5, 6, 7, 8, dispatch.course.refused.opens",
        "10, 20, 19, 25, 27, dispatch.course.refused.order",
        "10, 20, 22, 21, 27, dispatch.course.refused.order",
        "10, 20, 22, 25, 24, dispatch.course.refused.order",
        "0, 20, 22, 25, 27, dispatch.course.refused.day",
        "10, 20, 22, 25, 32, dispatch.course.refused.day",
        "28, 30, 30, 30, 30, dispatch.course.refused.february",
        "29, 30, 30, 30, 30, dispatch.course.refused.february"
    })
    void aCourseOutOfOrderIsRefusedWithItsReason(int opens, int due, int lead, int office, int draft, String reason) {
        assertThat(new RoundCourse(opens, due, lead, office, draft).objections())
                .extracting(Reason::key)
                .isEqualTo(reason == null ? java.util.List.of() : java.util.List.of(reason));
    }

    @Test
    void aMovedCutOffMovesWhatComesAfterIt() {
        RoundDays moved = RoundCourse.DEFAULT.in(YearMonth.of(2024, 2)).due(LocalDate.of(2024, 2, 24));
        assertThat(moved)
                .isEqualTo(new RoundDays(
                        LocalDate.of(2024, 2, 10),
                        LocalDate.of(2024, 2, 24),
                        LocalDate.of(2024, 2, 26),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 3, 2)));
    }

    @ParameterizedTest
    @EnumSource(RoundKind.class)
    void aPeriodEndsWithItsLastMonthOnly(RoundKind kind) {
        int months = switch (kind) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case ANNUAL -> 12;
        };
        for (int month = 1; month <= 12; month++) {
            assertThat(kind.endsWith(YearMonth.of(2024, month))).isEqualTo(month % months == 0);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "MONTHLY, 2023-03, 2023年3月月跟踪",
        "QUARTERLY, 2023-03, 2023年第1季度季调度",
        "QUARTERLY, 2023-12, 2023年第4季度季调度",
        "HALF_YEARLY, 2023-06, 2023年上半年小结",
        "HALF_YEARLY, 2023-12, 2023年下半年小结",
        "ANNUAL, 2023-12, 2023年年终考核"
    })
    void aRoundIsCalledByKindAndPeriod(RoundKind kind, YearMonth period, String name) {
        assertThat(RoundNames.of(kind, period, "")).isEqualTo(name);
        assertThat(RoundNames.of(kind, period, "重点链")).isEqualTo(name + "（重点链）");
    }
}
