package org.chainlead.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.calendar.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when 月度投资 is due: a day of the next month by the setting, moved as every deadline on a rest day. */
@Component
class MonthDue {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    MonthDue(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate of(YearMonth month) {
        int day = jdbc.sql("select month_due_day from project_gauge_setting")
                .query(Integer.class)
                .single();
        return calendar.effectiveDue(month.plusMonths(1).atDay(day));
    }

    /** The newest month that should be there by now. */
    YearMonth newest() {
        YearMonth last = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
        return calendar.isOverdue(of(last), clock.instant()) ? last : last.minusMonths(1);
    }
}
