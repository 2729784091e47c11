package org.chainlead.org;

import java.time.LocalDate;

/** A dated 代理 that somebody gave: who stands in, first and last day. */
public record StandIn(AppointmentId id, String name, LocalDate from, LocalDate until) {}
