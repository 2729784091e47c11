package org.chainlead.dispatch;

import java.time.YearMonth;
import org.chainlead.task.ReportCycle;

/** The kinds of rounds (product.md, Monthly dispatch). A round is named by the last month of its period. */
public enum RoundKind {
    /** 月跟踪: its cut-off is the cut-off of the month's reports. */
    MONTHLY(ReportCycle.MONTH),
    /** 季调度. */
    QUARTERLY(ReportCycle.QUARTER),
    /** 半年小结. */
    HALF_YEARLY(ReportCycle.HALF_YEAR),
    /** 年终考核. */
    ANNUAL(ReportCycle.YEAR);

    private final ReportCycle cycle;

    RoundKind(ReportCycle cycle) {
        this.cycle = cycle;
    }

    /** Whether a period of this kind ends with the month. */
    public boolean endsWith(YearMonth month) {
        return Round.owes(cycle, month);
    }
}
