package org.chainlead.indicator;

import java.time.YearMonth;

/**
 * What a unit still has to enter of the 数据期 that end with a month.
 *
 * @param open indicators of which nothing is entered
 * @param returned values that came back and are not entered anew
 */
public record OwedMonth(YearMonth month, long open, long returned) {}
