package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import org.chainlead.project.Gauge;
import org.chainlead.project.GaugeCounts;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectMark;

/** Gauges as people read them. */
final class GaugeWords {

    private GaugeWords() {}

    /** 88.8% or 1.50 倍; where it cannot be computed, why. */
    static String value(Gauge gauge, GaugeCounts counts) {
        BigDecimal value = gauge.value();
        if (value == null) {
            return t(missing(gauge.kind(), counts));
        }
        return isTimes(gauge.kind())
                ? t("project.gauge.times", value.toPlainString())
                : t("project.gauge.percent", value.toPlainString());
    }

    /** Reached, or how much is wanting; and how many have no plan. */
    static String stand(Gauge gauge) {
        String missing = gauge.planMissing() > 0 && gauge.kind() != GaugeKind.CONVERSION_RATE
                ? t("project.gauge.planMissing", gauge.planMissing())
                : "";
        BigDecimal target = gauge.target();
        if (target == null || !gauge.isComputed()) {
            return missing;
        }
        String aim = isTimes(gauge.kind())
                ? t("project.gauge.times", target.toPlainString())
                : t("project.gauge.percent", target.toPlainString());
        String stand = gauge.isReached()
                ? t("project.gauge.reached", aim)
                : t("project.gauge.wanting", aim, quantity(gauge.kind(), gauge.missing()));
        return missing.isEmpty() ? stand : t("project.gauge.and", stand, missing);
    }

    /** 12 个 or 3,000 万元. */
    static String quantity(GaugeKind kind, BigDecimal number) {
        return kind == GaugeKind.INVESTMENT_RATE || kind == GaugeKind.RESERVE_SUM
                ? t("project.sums.summed", Investment.text(number))
                : t("project.sums.counted", number.toPlainString());
    }

    private static boolean isTimes(GaugeKind kind) {
        return kind == GaugeKind.RESERVE_COUNT || kind == GaugeKind.RESERVE_SUM;
    }

    private static String missing(GaugeKind kind, GaugeCounts counts) {
        if (kind == GaugeKind.CONVERSION_RATE) {
            return "project.gauge.none.CONVERSION_RATE";
        }
        return kind == GaugeKind.START_RATE && counts.of(ProjectMark.PLANNED) > 0
                ? "project.gauge.none.START_RATE"
                : "project.gauge.none";
    }
}
