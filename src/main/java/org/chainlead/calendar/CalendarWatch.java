package org.chainlead.calendar;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether another node changed the calendar: both must count the same working days. */
@Component
class CalendarWatch {

    private final StoredWorkCalendar calendar;

    CalendarWatch(StoredWorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Scheduled(
            initialDelayString = "${chainlead.calendar.watch:5000}",
            fixedDelayString = "${chainlead.calendar.watch:5000}")
    void look() {
        try {
            calendar.forgetWhenChanged();
        } catch (DataAccessException unreachable) {
            // Without a database nobody can have changed it; the next look tells.
            return;
        }
    }
}
