package org.chainlead.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DateTimeTextTests {

    @Test
    void writesDatesTheOfficialWay() {
        LocalDate date = LocalDate.of(2026, 11, 20);

        assertThat(DateTimeText.date(date)).isEqualTo("2026年11月20日");
        assertThat(DateTimeText.dateWithWeekday(date)).isEqualTo("2026年11月20日 星期五");
        assertThat(DateTimeText.month(YearMonth.of(2026, 3))).isEqualTo("2026年3月");
    }

    @Test
    void writesMomentsInTheBusinessZone() {
        Instant lateInUtc = Instant.parse("2026-11-19T17:05:09Z");

        assertThat(DateTimeText.moment(lateInUtc)).isEqualTo("11月20日 01:05");
        assertThat(DateTimeText.fullMoment(lateInUtc)).isEqualTo("2026年11月20日 01:05:09");
        assertThat(DateTimeText.time(lateInUtc)).isEqualTo("01:05");
    }
}
