package org.chainlead.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The gauges, from counts alone. The target of a day is the next threshold to fall due, the day itself included; after the
 * last one it is the last. Month ends are calendar days and move for no rest day, because they ask on which day a project
 * started, not by when somebody has to do something.
 */
final class GaugePolicy {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private GaugePolicy() {}

    /** A threshold of the contest. */
    record Threshold(int month, int percent) {

        LocalDate on(int year) {
            return YearMonth.of(year, month).atEndOfMonth();
        }
    }

    static Gauge of(GaugeKind kind, GaugeCounts counts, GaugeMeasures measures, LocalDate asOf) {
        return switch (kind) {
            case START_RATE ->
                percent(
                        kind,
                        counts.of(ProjectMark.STARTED),
                        counts.of(ProjectMark.START_PLANNED),
                        target(measures.thresholds(), asOf),
                        counts);
            case CONVERSION_RATE ->
                percent(kind, counts.of(ProjectMark.CONVERTED), counts.of(ProjectMark.CONVERTIBLE), null, counts);
            case INVESTMENT_RATE ->
                gauge(kind, percent(counts.done(), counts.plan()), counts.done(), counts.plan(), null, counts);
            case RESERVE_COUNT ->
                times(
                        kind,
                        BigDecimal.valueOf(counts.of(ProjectMark.RESERVED)),
                        BigDecimal.valueOf(counts.of(ProjectMark.PLANNED)),
                        measures.reserveCount(),
                        counts);
            case RESERVE_SUM -> times(kind, counts.reserve(), counts.plan(), measures.reserveSum(), counts);
        };
    }

    /** Percent with one decimal, cut off; null without a base. */
    static @Nullable BigDecimal percent(BigDecimal part, BigDecimal base) {
        return times(part, base, HUNDRED, 1);
    }

    /** The threshold that holds on a day: the next one to come, after the last the last. */
    static @Nullable BigDecimal target(List<Threshold> thresholds, LocalDate asOf) {
        List<Threshold> sorted = thresholds.stream()
                .sorted(Comparator.comparing(Threshold::month))
                .toList();
        Optional<Threshold> next = sorted.stream()
                .filter(threshold -> !threshold.on(asOf.getYear()).isBefore(asOf))
                .findFirst();
        return next.or(() -> sorted.stream().reduce((first, second) -> second))
                .map(threshold -> BigDecimal.valueOf(threshold.percent()))
                .orElse(null);
    }

    /** How many of {@code base} make at least so many percent. */
    static long needed(long base, BigDecimal percent) {
        return BigDecimal.valueOf(base)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static Gauge percent(
            GaugeKind kind, long part, long base, @Nullable BigDecimal target, GaugeCounts counts) {
        BigDecimal upper = BigDecimal.valueOf(part);
        BigDecimal lower = BigDecimal.valueOf(base);
        BigDecimal missing = target == null || base == 0 ? BigDecimal.ZERO : positive(needed(base, target) - part);
        return new Gauge(
                kind, percent(upper, lower), upper, lower, target, missing, counts.of(ProjectMark.PLAN_MISSING));
    }

    private static Gauge times(
            GaugeKind kind, BigDecimal part, BigDecimal base, BigDecimal target, GaugeCounts counts) {
        Gauge gauge = gauge(kind, times(part, base, BigDecimal.ONE, 2), part, base, target, counts);
        return base.signum() == 0
                ? gauge
                : new Gauge(
                        kind,
                        gauge.value(),
                        part,
                        base,
                        target,
                        missing(kind, part, base, target),
                        gauge.planMissing());
    }

    /** Whole projects; sums to the last decimal. */
    private static BigDecimal missing(GaugeKind kind, BigDecimal part, BigDecimal base, BigDecimal target) {
        BigDecimal wanted = base.multiply(target);
        BigDecimal whole = kind == GaugeKind.RESERVE_COUNT ? wanted.setScale(0, RoundingMode.CEILING) : wanted;
        BigDecimal open = whole.subtract(part);
        return open.signum() < 0 ? BigDecimal.ZERO : Investment.plain(open);
    }

    private static Gauge gauge(
            GaugeKind kind,
            @Nullable BigDecimal value,
            BigDecimal part,
            BigDecimal base,
            @Nullable BigDecimal target,
            GaugeCounts counts) {
        return new Gauge(kind, value, part, base, target, BigDecimal.ZERO, counts.of(ProjectMark.PLAN_MISSING));
    }

    private static @Nullable BigDecimal times(BigDecimal part, BigDecimal base, BigDecimal factor, int decimals) {
        return base.signum() == 0 ? null : part.multiply(factor).divide(base, decimals, RoundingMode.DOWN);
    }

    private static BigDecimal positive(long number) {
        return BigDecimal.valueOf(Math.max(0, number));
    }
}
