package org.chainlead.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.DateTimeText;

/**
 * The working days of the office. All dates are dates in Asia/Shanghai; nothing here reads the clock or, once warm, the
 * database, so a page may ask thousands of times. Every time limit counted in working days, and the sentence that
 * explains it, comes from here.
 *
 * <p>A due day that is a rest day moves to the next working day (民法典 第二百零三条), and due means until 24:00, unless
 * 时限规则 say otherwise.
 */
public interface WorkCalendar {

    /** More days in a row than are ever free. */
    int LONGEST_REST = 30;

    /** The calendar of weekends and legal holidays alone, without a database: for tests and tools. */
    static WorkCalendar legalOnly() {
        return DayTable.of(List.of());
    }

    /** Whether people are expected at work: weekday or make-up day, and no legal or local holiday. */
    boolean isWorkingDay(LocalDate date);

    /** The holiday or make-up day on this date; empty for ordinary weekdays and weekends. */
    Optional<SpecialDay> specialDay(LocalDate date);

    /** All special days of a year in order of date. */
    List<SpecialDay> specialDays(Year year);

    /** The first working day strictly after the date. */
    LocalDate nextWorkingDay(LocalDate date);

    /**
     * The n-th working day after the date, the date itself not counted (自次日起); 0 gives the date unchanged, a
     * negative n counts backwards.
     */
    LocalDate addWorkingDays(LocalDate date, int n);

    /**
     * Working days after today up to and including the {@linkplain #effectiveDue effective} due day. 0 when it is due
     * today; when overdue minus the working days after the due day up to today, which is 0 on the rest days right after
     * the due day, so ask {@link #isOverdue} for the state.
     */
    int remainingWorkingDays(LocalDate today, LocalDate due);

    /** The day a deadline really falls on: the date itself, or when it is a rest day the working day the rule names. */
    LocalDate effectiveDue(LocalDate due);

    /** 时限规则 for what is due on the date. */
    DueRule dueRule(LocalDate due);

    /** The instant the deadline is over: the hour of the rule on the effective due day, Asia/Shanghai. */
    Instant cutOff(LocalDate due);

    /** Whether the deadline is over at the instant; a step at the very instant is late. */
    boolean isOverdue(LocalDate due, Instant now);

    /** The latest day whose deadline is over at the instant; every day before it is over too. */
    default LocalDate lastOverdue(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, DateTimeText.ZONE).plusDays(LONGEST_REST);
        while (!isOverdue(day, now)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** One Chinese sentence for the hover of a deadline: when it ends, how far away it is, which days do not count. */
    String explain(LocalDate due, LocalDate today);

    /** The years from this one to the next for which no legal holidays are known. When not empty, warn: they count
     * weekends only. */
    List<Year> missingYears(LocalDate today);
}
