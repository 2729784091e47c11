package org.chainlead.calendar;

/** What a special day is: free although it may be a weekday, or worked although it may be a weekend (调休). */
public enum DayKind {
    REST,
    WORK
}
