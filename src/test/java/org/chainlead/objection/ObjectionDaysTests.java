package org.chainlead.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chainlead.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

class ObjectionDaysTests {

    private static final LocalDate THURSDAY = LocalDate.of(2023, 3, 16);

    private final ObjectionDays days = new ObjectionDays(WorkCalendar.legalOnly());

    @Test
    void threeWorkingDaysAfterTheActTheDayItselfNotCounted() {
        assertThat(days.until(THURSDAY)).isEqualTo(LocalDate.of(2023, 3, 21));
        assertThat(days.isOpen(THURSDAY, LocalDate.of(2023, 3, 21))).isTrue();
        assertThat(days.isOpen(THURSDAY, LocalDate.of(2023, 3, 22))).isFalse();
    }

    @Test
    void legalHolidaysDoNotCount() {
        assertThat(days.until(LocalDate.of(2023, 4, 28))).isEqualTo(LocalDate.of(2023, 5, 6));
    }

    @Test
    void nothingOlderThanTheEarliestDayIsStillOpen() {
        for (LocalDate today = THURSDAY; today.isBefore(THURSDAY.plusDays(60)); today = today.plusDays(1)) {
            LocalDate before = days.earliest(today).minusDays(1);
            assertThat(days.isOpen(before, today)).as(today.toString()).isFalse();
        }
    }
}
