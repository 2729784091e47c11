package org.chainlead.dispatch;

import java.time.LocalDate;

/**
 * A round by hand that asks a unit for reports besides the month's.
 *
 * @param dueOn as decided; a rest day is moved by the calendar
 * @param tasks how many of the unit's it asks for
 */
public record AskingRound(String title, LocalDate dueOn, long tasks) {}
