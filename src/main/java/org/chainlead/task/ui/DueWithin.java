package org.chainlead.task.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** 时限 by the calendar, counted from today, so that a saved view stays true tomorrow. */
enum DueWithin {
    /** 本周内. */
    WEEK,
    /** 本月内. */
    MONTH,
    /** 本季度内. */
    QUARTER,
    /** 本年内. */
    YEAR;

    LocalDate from(LocalDate today) {
        return switch (this) {
            case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER -> today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
            case YEAR -> today.withDayOfYear(1);
        };
    }

    LocalDate to(LocalDate today) {
        return switch (this) {
            case WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> today.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> from(today).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> today.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
