package org.chainlead.dispatch;

import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Unanswered difficulties that ask one unit.
 *
 * @param unit absent for those that ask nobody
 * @param name empty for those that ask nobody
 * @param overdue of these, with the day of help gone by
 */
public record AskedSum(@Nullable UnitId unit, String name, long count, long overdue) {}
