package org.chainlead.calendar;

import java.time.LocalDate;

/**
 * A wish to enter special days.
 *
 * @param from first day
 * @param to last day, included; the same as {@code from} for a single day, at most {@value #MOST_DAYS} days in all
 * @param name the holiday, up to {@value #LONGEST_NAME} characters
 * @param reason the document or decision it rests on; kept in the trail
 */
public record ChangeDays(LocalDate from, LocalDate to, DayKind kind, String name, DaySource source, String reason) {

    public static final int MOST_DAYS = 31;
    public static final int LONGEST_NAME = 30;
}
