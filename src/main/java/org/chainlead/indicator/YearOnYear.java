package org.chainlead.indicator;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 同比: against the 数据期 that ended in the same month a year before; of a 累计量 only when it also began a year before, since
 * 2—10月 are no more to be held against 1—10月 than three years against two.
 *
 * @param before the value then; null when there is none
 * @param change in percent, of rates in percentage points; null when there is nothing to compare with
 */
public record YearOnYear(
        @Nullable BigDecimal before, @Nullable BigDecimal change, boolean points) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static YearOnYear of(IndicatorKind kind, String unit, IndicatorFigure figure, Collection<IndicatorFigure> figures) {
        YearMonth month = YearMonth.from(figure.periodEnd()).minusYears(1);
        Optional<IndicatorFigure> before = figures.stream()
                .filter(other -> YearMonth.from(other.periodEnd()).equals(month))
                .filter(other -> kind != IndicatorKind.CUMULATIVE || coverSameMonths(figure, other))
                .findFirst();
        return of(
                kind.differsByPoints(unit),
                figure.total(),
                before.map(IndicatorFigure::total).orElse(null));
    }

    /** What a task's report calls its period in other words is not known to differ. */
    private static boolean coverSameMonths(IndicatorFigure now, IndicatorFigure before) {
        Optional<YearMonth> from = PeriodPolicy.begins(now.periodEnd(), now.periodText());
        Optional<YearMonth> then = PeriodPolicy.begins(before.periodEnd(), before.periodText());
        return from.isEmpty() || then.isEmpty() || from.get().minusYears(1).equals(then.get());
    }

    static YearOnYear of(boolean points, BigDecimal now, @Nullable BigDecimal before) {
        if (before == null || (!points && before.signum() == 0)) {
            return new YearOnYear(before, null, points);
        }
        BigDecimal more = now.subtract(before);
        return new YearOnYear(
                before,
                points
                        ? Numbers.plain(more)
                        : Numbers.cut(more.multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64), 1),
                points);
    }

    /** 同比 in words; 无上年同期 where there is nothing to compare with. */
    public String text() {
        if (change == null) {
            return t(before == null ? "indicator.yoy.none" : "indicator.yoy.zero");
        }
        String signed = (change.signum() > 0 ? "+" : "") + Numbers.text(change);
        return t(points ? "indicator.yoy.points" : "indicator.yoy.percent", signed);
    }
}
