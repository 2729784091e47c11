package org.chainlead.indicator;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.DateTimeText;
import org.jspecify.annotations.Nullable;

/** Which term and value of an indicator hold on a day, and what is awaited. */
final class PeriodPolicy {

    private PeriodPolicy() {}

    /**
     * The 数据期 in words: 1—10月 from the beginning of the term, 10月 for its first month, 10月末 for what stands at a moment.
     *
     * @param startsOn of the term; null for none, then from January
     */
    static String text(IndicatorKind kind, @Nullable LocalDate startsOn, YearMonth month) {
        YearMonth from = startsOn == null ? month.withMonth(1) : YearMonth.from(startsOn);
        if (kind == IndicatorKind.STOCK || kind == IndicatorKind.THRESHOLD) {
            return t("indicator.period.end", month.getMonthValue());
        }
        if (from.equals(month)) {
            return t("indicator.period.month", month.getMonthValue());
        }
        return from.getYear() == month.getYear()
                ? t("indicator.period.months", from.getMonthValue(), month.getMonthValue())
                : t("indicator.term.months", DateTimeText.month(from), DateTimeText.month(month));
    }

    /** The month with which a 数据期 in words begins, where the words are those of {@link #text} or like them. */
    static Optional<YearMonth> begins(LocalDate end, String text) {
        Matcher months = Pattern.compile(t("indicator.period.begins")).matcher(text.strip());
        return months.find() && Integer.parseInt(months.group(2)) <= 12 && Integer.parseInt(months.group(2)) > 0
                ? Optional.of(YearMonth.of(
                        months.group(1) == null ? end.getYear() : Integer.parseInt(months.group(1)),
                        Integer.parseInt(months.group(2))))
                : Optional.empty();
    }

    /** With its year: 2026年10月（1—10月）, or 2026年1月 where there is no more to say. */
    static String shown(LocalDate end, String text) {
        String month = DateTimeText.month(YearMonth.from(end));
        return text.equals(t("indicator.period.month", end.getMonthValue()))
                ? month
                : t("indicator.period.shown", month, text);
    }

    /** The periods that end with a month, by their cycle. */
    static Map<CountingPeriod, LocalDate> endingWith(YearMonth month) {
        Map<CountingPeriod, LocalDate> ends = new EnumMap<>(CountingPeriod.class);
        for (CountingPeriod cycle : CountingPeriod.values()) {
            if (cycle.last(month.atEndOfMonth()).equals(month.atEndOfMonth())) {
                ends.put(cycle, month.atEndOfMonth());
            }
        }
        return ends;
    }

    /** Of each cycle the last period that is over. */
    static Map<CountingPeriod, LocalDate> over(LocalDate today) {
        Map<CountingPeriod, LocalDate> ends = new EnumMap<>(CountingPeriod.class);
        for (CountingPeriod cycle : CountingPeriod.values()) {
            ends.put(cycle, cycle.first(today).minusDays(1));
        }
        return ends;
    }

    /** The last term that has begun; null while none has. */
    static @Nullable IndicatorTarget inForce(List<IndicatorTarget> targets, LocalDate today) {
        IndicatorTarget found = null;
        for (IndicatorTarget each : targets) {
            found = each.startsOn().isAfter(today) ? found : each;
        }
        return found;
    }

    /**
     * The term to which a period belongs: the one that ends in it, as its last value would be missing else, the last of
     * several, else the one that lasts longer. A term that begins in the last period of another has its first value after
     * that. {@link TermSql} says the same.
     *
     * @param targets in the order of their terms
     * @param day on which the period ends
     * @return null for none
     */
    static @Nullable IndicatorTarget of(List<IndicatorTarget> targets, CountingPeriod cycle, LocalDate day) {
        LocalDate last = cycle.last(day);
        return targets.stream()
                .filter(each -> each.reaches(cycle, day))
                .max(Comparator.comparing(
                                (IndicatorTarget each) -> !each.dueOn().isAfter(last))
                        .thenComparing(IndicatorTarget::startsOn))
                .orElse(null);
    }

    /**
     * @param target one of the targets
     * @param figures the newest first
     */
    static @Nullable IndicatorFigure newest(
            @Nullable IndicatorTarget target,
            List<IndicatorTarget> targets,
            CountingPeriod cycle,
            List<IndicatorFigure> figures) {
        return target == null
                ? null
                : figures.stream()
                        .filter(figure -> target.equals(of(targets, cycle, figure.periodEnd())))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The last period of the term that is over and of which nothing counts, in words; empty for none.
     *
     * @param figure the newest of the term
     */
    static String awaiting(
            @Nullable IndicatorTarget target,
            List<IndicatorTarget> targets,
            @Nullable IndicatorFigure figure,
            CountingPeriod cycle,
            LocalDate today) {
        if (target == null) {
            return "";
        }
        LocalDate over = cycle.first(today).minusDays(1);
        LocalDate last = cycle.last(target.dueOn());
        LocalDate wanted = over.isAfter(last) ? last : over;
        boolean missing = target.equals(of(targets, cycle, wanted))
                && (figure == null || figure.periodEnd().isBefore(wanted));
        return missing ? cycle.name(wanted) : "";
    }

    /** 本期值 as entered, else what the totals of this period and the one before differ by. */
    static @Nullable BigDecimal amount(
            IndicatorKind kind,
            IndicatorFigure figure,
            List<IndicatorFigure> figures,
            CountingPeriod cycle,
            List<IndicatorTarget> targets) {
        if (kind != IndicatorKind.CUMULATIVE || figure.amount() != null) {
            return figure.amount();
        }
        LocalDate before = cycle.first(figure.periodEnd()).minusDays(1);
        IndicatorTarget target = of(targets, cycle, figure.periodEnd());
        if (target != null && !target.equals(of(targets, cycle, before))) {
            return figure.total();
        }
        Optional<IndicatorFigure> previous = figures.stream()
                .filter(other -> YearMonth.from(other.periodEnd()).equals(YearMonth.from(before)))
                .findFirst();
        return previous.map(other -> figure.total().subtract(other.total())).orElse(null);
    }
}
