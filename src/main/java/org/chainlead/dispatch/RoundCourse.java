package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;

/**
 * On which days of its month a round runs; a day that the month does not have means its last day.
 *
 * @param opens reports can be written from this day on
 * @param due cut-off of the reports
 * @param leadUntil lead units review what their child tasks report
 * @param officeUntil the supervision office reviews
 * @param draft the draft 通报 is due
 */
public record RoundCourse(int opens, int due, int leadUntil, int officeUntil, int draft) {

    /** Last day of the longest month. */
    static final int LAST = 31;

    /** The course of product.md: opens the 10th, due the 20th, then the 22nd, the 25th and the 27th. */
    public static final RoundCourse DEFAULT = new RoundCourse(10, 20, 22, 25, 27);

    RoundDays in(YearMonth month) {
        return new RoundDays(
                day(month, opens), day(month, due), day(month, leadUntil), day(month, officeUntil), day(month, draft));
    }

    /** What is wrong with it; empty when it can be used. */
    List<Reason> objections() {
        List<Reason> reasons = new ArrayList<>();
        for (int day : new int[] {opens, due, leadUntil, officeUntil, draft}) {
            if (day < 1 || day > LAST) {
                reasons.add(Reason.of("dispatch.course.refused.day", day, LAST));
            }
        }
        if (opens >= due) {
            reasons.add(Reason.of("dispatch.course.refused.opens", opens, due));
        }
        if (due > leadUntil || leadUntil > officeUntil || officeUntil > draft) {
            reasons.add(Reason.of("dispatch.course.refused.order"));
        }
        if (opens >= 1
                && opens < due
                && due <= LAST
                && !in(SHORTEST).opensOn().isBefore(in(SHORTEST).dueOn())) {
            reasons.add(Reason.of("dispatch.course.refused.february"));
        }
        return reasons;
    }

    private static final YearMonth SHORTEST = YearMonth.of(2023, 2);

    private static LocalDate day(YearMonth month, int day) {
        return month.atDay(Math.clamp(day, 1, month.lengthOfMonth()));
    }
}
