package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 数据期: the months a figure speaks of, whenever it was sent.
 *
 * @param from first month
 * @param to last month, not before the first
 */
public record DataPeriod(YearMonth from, YearMonth to) {

    /** @throws IllegalArgumentException when the last month lies before the first */
    public DataPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** From January of the month's year up to the month. */
    public static DataPeriod yearTo(YearMonth month) {
        return new DataPeriod(month.withMonth(1), month);
    }

    /** The last day. */
    public LocalDate end() {
        return to.atEndOfMonth();
    }

    /** 10月, 1—10月, or with the years when it crosses one: 2022年4月—2023年1月. */
    public String text() {
        if (from.equals(to)) {
            return t("dispatch.period.month", to.getMonthValue());
        }
        return from.getYear() == to.getYear()
                ? t("dispatch.period.months", from.getMonthValue(), to.getMonthValue())
                : t("dispatch.period.years", from.getYear(), from.getMonthValue(), to.getYear(), to.getMonthValue());
    }
}
