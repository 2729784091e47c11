package org.chainlead.calendar;

/**
 * A special day as the administration lists it.
 *
 * @param own whether the office entered it; only such a day can be removed
 */
public record CalendarEntry(SpecialDay day, boolean own) {}
