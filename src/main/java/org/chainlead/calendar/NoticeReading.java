package org.chainlead.calendar;

import java.time.Year;
import java.util.List;
import org.chainlead.common.Reason;

/**
 * What a pasted holiday notice says.
 *
 * @param year which year it is for
 * @param days in the order of the notice
 * @param problems where dates, weekdays and counts of the notice do not fit together; nothing is entered while there are
 *     any
 */
public record NoticeReading(Year year, List<SpecialDay> days, List<Reason> problems) {}
