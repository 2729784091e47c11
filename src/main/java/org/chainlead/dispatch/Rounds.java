package org.chainlead.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.calendar.WorkCalendar;
import org.springframework.stereotype.Component;

/** Computes the days of every round from the working calendar and the server's clock. */
@Component
class Rounds {

    private final WorkCalendar calendar;
    private final Clock clock;

    Rounds(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Round of(YearMonth month) {
        return new Round(
                month,
                month.atDay(Round.OPENS),
                calendar.effectiveDue(month.atDay(Round.DUE)),
                calendar.effectiveDue(month.atDay(Round.LEAD_UNTIL)),
                calendar.effectiveDue(month.atDay(Round.OFFICE_UNTIL)));
    }

    /** The round that opened last. */
    Round current() {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today);
        return of(today.getDayOfMonth() >= Round.OPENS ? month : month.minusMonths(1));
    }

    /** The last round whose cut-off is over: what is missing there is 未报. */
    Round lastDue() {
        Round current = current();
        return isOver(current) ? current : of(current.period().minusMonths(1));
    }

    boolean isOpen(YearMonth month) {
        return !LocalDate.now(clock).isBefore(of(month).opensOn());
    }

    boolean isOver(Round round) {
        return calendar.isOverdue(round.dueOn(), clock.instant());
    }

    Instant cutOff(YearMonth month) {
        return calendar.cutOff(of(month).dueOn());
    }

    String explain(YearMonth month) {
        return calendar.explain(month.atDay(Round.DUE), LocalDate.now(clock));
    }
}
