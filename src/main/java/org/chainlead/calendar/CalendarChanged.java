package org.chainlead.calendar;

import java.time.LocalDate;

/** A day became a working day or a rest day; deadlines around it may now fall elsewhere. */
public record CalendarChanged(LocalDate day) {}
