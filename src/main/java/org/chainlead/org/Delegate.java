package org.chainlead.org;

import java.time.LocalDate;

/**
 * A dated 代理: the stand-in acts in the same role, unit and post, and is shown as X代Y.
 *
 * @param appointment whose holder is stood in for
 * @param standIn who stands in
 * @param from first day
 * @param until last day
 */
public record Delegate(AppointmentId appointment, AccountId standIn, LocalDate from, LocalDate until) {}
