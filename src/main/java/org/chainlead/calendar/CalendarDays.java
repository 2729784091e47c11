package org.chainlead.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The days the office decided itself; a few dozen a year. */
interface CalendarDays extends JpaRepository<CalendarDay, LocalDate> {

    List<CalendarDay> findByDayBetweenOrderByDay(LocalDate first, LocalDate last);
}
