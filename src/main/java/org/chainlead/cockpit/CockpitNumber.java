package org.chainlead.cockpit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.chainlead.dispatch.RoundSum;
import org.jspecify.annotations.Nullable;

/**
 * One large number.
 *
 * @param value tasks, percent with one decimal cut off, or 万元; null where it cannot be told, never zero for that
 * @param before the same in the last month that can be told; null where none can
 * @param beforeMonth of {@code before}
 * @param part what a percent or a sum is of: reports handed in, 万元 done
 * @param base reports owed, 万元 planned for the year
 * @param comparable whether the difference from {@code before} says anything: what is still coming in is not measured by
 *     what had come in at the end
 * @param rows how many rows stand behind {@code href}
 */
public record CockpitNumber(
        CockpitFigure figure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before,
        @Nullable YearMonth beforeMonth,
        BigDecimal part,
        BigDecimal base,
        boolean comparable,
        long rows,
        String href) {

    static CockpitNumber count(CockpitFigure figure, long count, String href) {
        BigDecimal value = BigDecimal.valueOf(count);
        return new CockpitNumber(figure, value, null, null, value, value, true, count, href);
    }

    /**
     * Compared with what stood in an earlier month.
     *
     * @param figure of that month; null where it cannot be told
     */
    CockpitNumber since(Optional<PastCockpit.Earlier> earlier, Function<RoundSum, @Nullable BigDecimal> figure) {
        return earlier.map(then -> since(figure.apply(then.sum()), then.month()))
                .orElse(this);
    }

    /** Compared with a month before. */
    CockpitNumber since(@Nullable BigDecimal earlier, YearMonth month) {
        return new CockpitNumber(
                figure, value, earlier, earlier == null ? null : month, part, base, comparable, rows, href);
    }

    /** Still coming in. */
    CockpitNumber growing() {
        return new CockpitNumber(figure, value, before, beforeMonth, part, base, false, rows, href);
    }
}
