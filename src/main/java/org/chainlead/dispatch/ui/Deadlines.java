package org.chainlead.dispatch.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.ui.DeadlineText;

/** Deadlines as the screens show them: the day, what is left of it, and how it was counted. */
@SpringComponent
class Deadlines {

    private final WorkCalendar calendar;
    private final Clock clock;

    Deadlines(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    DeadlineText of(LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        return new DeadlineText(due, today, calendar.remainingWorkingDays(today, due), calendar.explain(due, today));
    }
}
