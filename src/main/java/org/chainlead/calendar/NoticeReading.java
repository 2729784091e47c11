package org.chainlead.calendar;

import java.util.List;
import org.chainlead.common.Reason;

/**
 * What a pasted holiday notice says.
 *
 * @param days in the order of the notice
 * @param problems where dates, weekdays and counts of the notice do not fit together; nothing is entered while there are
 *     any
 */
public record NoticeReading(List<SpecialDay> days, List<Reason> problems) {}
