package org.chainlead.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says, or a named holiday on a weekend.
 *
 * @param day the date in Asia/Shanghai
 * @param name the holiday it belongs to, 劳动节; a make-up day carries the name of the holiday it pays for
 */
public record SpecialDay(LocalDate day, DayKind kind, String name, DaySource source) {}
