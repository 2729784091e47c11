package org.chainlead.demo.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.dispatch.DataPeriod;
import org.chainlead.task.TaskAssignment;

/** The months of the ledger, counted from 0; the last is the one whose round is open or was the last to be. */
final class Months {

    static final int COUNT = 120;
    static final int LAST = COUNT - 1;

    /** Day of a month on which the units can have reported already. */
    private static final int REPORTING = 11;

    private static final int DUE = 20;

    private final Instant now;
    private final WorkCalendar calendar;
    private final YearMonth first;
    private final Instant[] cutOffs = new Instant[COUNT];
    private final String[] yearTo = new String[COUNT];
    private final String[] single = new String[COUNT];

    Months(Instant now, WorkCalendar calendar) {
        this.now = now;
        this.calendar = calendar;
        LocalDate today = today();
        YearMonth month = YearMonth.from(today);
        this.first = (today.getDayOfMonth() < REPORTING ? month.minusMonths(1) : month).minusMonths(LAST);
        Arrays.setAll(cutOffs, i -> calendar.cutOff(month(i).atDay(DUE)));
        Arrays.setAll(yearTo, i -> period(i).text());
        Arrays.setAll(single, i -> new DataPeriod(month(i), month(i)).text());
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, DateTimeText.ZONE);
    }

    YearMonth month(int index) {
        return first.plusMonths(index);
    }

    int year(int index) {
        return month(index).getYear();
    }

    /** The month an instant lies in; {@link #COUNT} after the last. */
    int of(Instant instant) {
        YearMonth month = YearMonth.from(instant.atZone(DateTimeText.ZONE));
        return Math.min(COUNT, (int) first.until(month, java.time.temporal.ChronoUnit.MONTHS));
    }

    /** When reports of the month are late. */
    Instant cutOff(int index) {
        return cutOffs[index];
    }

    Instant at(int index, int day, int hour, int second) {
        return month(index)
                .atDay(day)
                .atTime(hour, 0)
                .atZone(DateTimeText.ZONE)
                .toInstant()
                .plusSeconds(second);
    }

    /** Until when what was handed out at the instant must be signed for. */
    LocalDate acceptanceDue(Instant assigned) {
        LocalDate day = LocalDate.ofInstant(assigned, DateTimeText.ZONE);
        return calendar.addWorkingDays(day, TaskAssignment.DAYS_TO_ACCEPT);
    }

    /** 数据期 from January to the month. */
    DataPeriod period(int index) {
        return DataPeriod.yearTo(month(index));
    }

    String yearTo(int index) {
        return yearTo[index];
    }

    String single(int index) {
        return single[index];
    }
}
