package org.chainlead.objection;

import java.time.LocalDate;
import org.chainlead.calendar.WorkCalendar;

/** The days of an 申辩 (product.md, closed loop): 3 working days to object, 3 to decide, the day itself not counted. */
record ObjectionDays(WorkCalendar calendar) {

    static final int TO_OBJECT = 3;
    static final int TO_DECIDE = 3;

    /** The last day on which an act of this day may be answered. */
    LocalDate until(LocalDate actedOn) {
        return calendar.addWorkingDays(actedOn, TO_OBJECT);
    }

    boolean isOpen(LocalDate actedOn, LocalDate today) {
        return !today.isAfter(until(actedOn));
    }

    /** The last day for the decision. */
    LocalDate decisionDue(LocalDate askedOn) {
        return calendar.addWorkingDays(askedOn, TO_DECIDE);
    }

    /** No act before this day can still be answered today. */
    LocalDate earliest(LocalDate today) {
        return calendar.addWorkingDays(today, -TO_OBJECT - 1);
    }
}
