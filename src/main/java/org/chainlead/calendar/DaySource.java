package org.chainlead.calendar;

/** Who decided a special day: the State Council's yearly notice, or the prefecture (彝族年, 火把节). */
public enum DaySource {
    LEGAL,
    LOCAL
}
