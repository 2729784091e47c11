package org.chainlead.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.ToIntFunction;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.task.LightLimits;
import org.jspecify.annotations.Nullable;

/**
 * The light of an indicator, by the limits of 亮灯规则 (product.md, Lights): percentage points behind the schedule at the
 * end of the 数据期 for 累计量 and 存量, points behind the target for 增速/比率. What is published late is not judged by
 * the day it is looked at. A 节点阈值 is judged on its day by the value of the month in which it lies; before that it only
 * tells what is missing, and turns 黄 when the day is near.
 */
final class StandingPolicy {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 9;

    private final IndicatorKind kind;
    private final Direction direction;
    private final String unit;
    private final LightLimits limits;
    private final ToIntFunction<LocalDate> daysLeft;

    /** @param daysLeft working days from the day one judges at to another; asked of a 节点阈值 alone */
    StandingPolicy(
            IndicatorKind kind,
            Direction direction,
            String unit,
            LightLimits limits,
            ToIntFunction<LocalDate> daysLeft) {
        this.kind = kind;
        this.direction = direction;
        this.unit = unit;
        this.limits = limits;
        this.daysLeft = daysLeft;
    }

    /** Where one should be, and what the whole way is that gaps are measured by; never zero. */
    private record Way(BigDecimal due, BigDecimal length) {}

    /** @param figure of a period of the term; null for none */
    Standing of(@Nullable IndicatorTarget target, @Nullable IndicatorFigure figure) {
        if (target == null) {
            return Standing.none("indicator.light.noTarget");
        }
        if (figure == null) {
            return Standing.none("indicator.light.noValue");
        }
        return switch (kind) {
            case RATE -> rate(target, figure);
            case THRESHOLD -> threshold(target, figure);
            case CUMULATIVE, STOCK -> quantity(target, figure);
        };
    }

    private Standing threshold(IndicatorTarget target, IndicatorFigure figure) {
        BigDecimal behind = behind(target.target(), figure.total());
        boolean over = !figure.periodEnd().isBefore(target.dueOn());
        if (behind.signum() <= 0) {
            String key = over ? "indicator.light.nodeMet" : "indicator.light.nodeReached";
            return node(Light.GREEN, key, target, figure, Reason.of("indicator.node.reached"));
        }
        Reason missing = Reason.of(over ? "indicator.node.short" : "indicator.node.missing", told(behind));
        if (over) {
            return node(Light.RED, "indicator.light.nodeMissed", target, figure, missing);
        }
        Light light = daysLeft.applyAsInt(target.dueOn()) <= limits.thresholdDays() ? Light.YELLOW : Light.GREEN;
        return node(light, "indicator.light.nodeAhead", target, figure, missing);
    }

    private Standing node(Light light, String key, IndicatorTarget target, IndicatorFigure figure, Reason instead) {
        Reason reason = Reason.of(
                key,
                figure.periodText(),
                told(figure.total()),
                DateTimeText.date(target.dueOn()),
                told(target.target()),
                instead.text());
        return new Standing(light, reason, null, null, instead);
    }

    private Standing rate(IndicatorTarget target, IndicatorFigure figure) {
        BigDecimal behind = behind(target.target(), figure.total());
        Light light = behind.signum() <= 0
                ? Light.GREEN
                : behind.compareTo(limits.rateYellow()) <= 0 ? Light.YELLOW : Light.RED;
        Reason reason = light == Light.GREEN
                ? Reason.of("indicator.light.rateMet", figure.periodText(), told(figure.total()), told(target.target()))
                : Reason.of(
                        "indicator.light.rate",
                        figure.periodText(),
                        told(figure.total()),
                        told(target.target()),
                        Numbers.text(behind));
        return new Standing(light, reason, null, null, null);
    }

    private Standing quantity(IndicatorTarget target, IndicatorFigure figure) {
        Way way = way(target, figure.periodEnd());
        BigDecimal gap = share(behind(way.due(), figure.total()), way.length());
        Reason reason = Reason.of(
                gap.signum() > 0 ? "indicator.light.gap" : "indicator.light.gapNone",
                figure.periodText(),
                told(figure.total()),
                told(Numbers.cut(way.due(), 2)),
                Numbers.text(Numbers.cut(gap, 2)));
        return new Standing(
                byGap(gap),
                reason,
                Numbers.cut(way.due(), 2),
                completion(target, figure.total()),
                ofLimit(target, figure.total()));
    }

    private Light byGap(BigDecimal gap) {
        return gap.compareTo(limits.yellowGap()) < 0
                ? Light.GREEN
                : gap.compareTo(limits.redGap()) <= 0 ? Light.YELLOW : Light.RED;
    }

    /**
     * From the base towards the target. Where there is no way to go, because a 存量 is only to be kept above or below its
     * target, it is due all the time.
     */
    private Way way(IndicatorTarget target, LocalDate day) {
        BigDecimal from = from(target);
        BigDecimal length = target.target().subtract(from);
        boolean towards = kind == IndicatorKind.CUMULATIVE
                || (direction == Direction.HIGHER ? length.signum() > 0 : length.signum() < 0);
        BigDecimal due = target.interims().isEmpty()
                ? towards ? from.add(passed(length, target, day)) : target.target()
                : interim(target, towards ? from : target.target(), day);
        BigDecimal measure = towards ? length : target.target();
        return new Way(due, measure.signum() == 0 ? BigDecimal.ONE : measure.abs());
    }

    /** The last interim target whose day is over. */
    private static BigDecimal interim(IndicatorTarget target, BigDecimal first, LocalDate day) {
        BigDecimal due = first;
        for (IndicatorTarget.Interim interim : target.interims()) {
            due = interim.by().isAfter(day) ? due : interim.value();
        }
        return due;
    }

    /** The part of a length that falls to the whole months of the term that are over. */
    static BigDecimal passed(BigDecimal length, IndicatorTarget target, LocalDate day) {
        long whole = Math.max(
                1, ChronoUnit.MONTHS.between(target.startsOn(), target.dueOn().plusDays(1)));
        long over = Math.clamp(ChronoUnit.MONTHS.between(target.startsOn(), day.plusDays(1)), 0, whole);
        return divided(length.multiply(BigDecimal.valueOf(over)), BigDecimal.valueOf(whole));
    }

    private BigDecimal behind(BigDecimal due, BigDecimal value) {
        return direction == Direction.HIGHER ? due.subtract(value) : value.subtract(due);
    }

    /** Of what is to come down it is the part of the way that is gone; a limit that is only to be kept has none. */
    private @Nullable BigDecimal completion(IndicatorTarget target, BigDecimal value) {
        if (direction == Direction.HIGHER) {
            return target.target().signum() == 0 ? null : Numbers.cut(share(value, target.target()), 1);
        }
        return comesDown(target)
                ? Numbers.cut(share(from(target).subtract(value), from(target).subtract(target.target())), 1)
                : null;
    }

    /** 占控制目标: how much of a limit is used up, which is nothing one completes; never rounded down. */
    private @Nullable Reason ofLimit(IndicatorTarget target, BigDecimal value) {
        return direction == Direction.HIGHER
                        || comesDown(target)
                        || target.target().signum() == 0
                ? null
                : Reason.of(
                        "indicator.ofLimit",
                        Numbers.text(share(value, target.target()).setScale(1, RoundingMode.UP)));
    }

    private boolean comesDown(IndicatorTarget target) {
        return kind == IndicatorKind.STOCK
                && direction == Direction.LOWER
                && from(target).compareTo(target.target()) > 0;
    }

    private static BigDecimal from(IndicatorTarget target) {
        return target.base() == null ? BigDecimal.ZERO : target.base();
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return divided(part.multiply(HUNDRED), whole);
    }

    /** Fine enough that what is exactly at a limit stays there. */
    private static BigDecimal divided(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, PLACES, RoundingMode.HALF_UP);
    }

    private String told(BigDecimal value) {
        return Numbers.text(value) + unit;
    }
}
