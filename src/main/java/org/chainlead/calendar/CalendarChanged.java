package org.chainlead.calendar;

import java.time.LocalDate;

/** A day became a working day or a rest day, or 时限规则 changed from that day on; deadlines around it may now fall elsewhere. */
public record CalendarChanged(LocalDate day) {}
