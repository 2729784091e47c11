package org.chainlead.ranking.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.GaugeStanding;
import org.chainlead.project.Investment;
import org.chainlead.ranking.BasisState;
import org.chainlead.ranking.RankingBasis;

/** How 排名依据, places and what is wanting are told on the page. */
final class RankingWords {

    private RankingWords() {}

    /** 开工率（县市）. */
    static String name(RankingBasis basis) {
        return t("ranking.ui.name", label(basis.gauge()), label(basis.by()));
    }

    static String period(RankingBasis basis) {
        return t("ranking.ui.period", DateTimeText.date(basis.from()), DateTimeText.date(basis.until()));
    }

    /** 文号, clause and its wording. */
    static String legal(RankingBasis basis) {
        return t("ranking.ui.legal", basis.number(), basis.clause(), basis.wording());
    }

    /** Who asked, who decided, who ended it, each with the day and the reason. */
    static List<String> steps(RankingBasis basis) {
        List<String> steps = new ArrayList<>();
        steps.add(t("ranking.ui.asked", basis.askedBy(), DateTimeText.moment(basis.askedAt()), basis.post()));
        if (basis.decidedBy() != null && basis.decidedAt() != null) {
            String when = DateTimeText.moment(basis.decidedAt());
            steps.add(
                    basis.refusal().isEmpty()
                            ? t("ranking.ui.approved", basis.decidedBy(), when)
                            : t("ranking.ui.refused", basis.decidedBy(), when, basis.refusal()));
        }
        if (basis.endedBy() != null && basis.endedAt() != null) {
            steps.add(t("ranking.ui.ended", basis.endedBy(), DateTimeText.moment(basis.endedAt()), basis.endReason()));
        }
        return steps;
    }

    static StatusTag.Kind kind(BasisState state) {
        return switch (state) {
            case ASKED -> StatusTag.Kind.WARNING;
            case COMING, IN_FORCE -> StatusTag.Kind.INFO;
            case REFUSED, OVER, ENDED -> StatusTag.Kind.NEUTRAL;
        };
    }

    /** 12 个 or 3,000 万元. */
    static String quantity(GaugeKind kind, BigDecimal number) {
        return kind == GaugeKind.INVESTMENT_RATE
                ? t("project.sums.summed", Investment.text(number))
                : t("project.sums.counted", number.toPlainString());
    }

    static String value(GaugeStanding line) {
        BigDecimal value = line.value();
        return value == null ? t("ranking.ui.noValue") : t("project.gauge.percent", value.toPlainString());
    }

    /** Why a unit is not compared. */
    static String wanting(GaugeStanding line) {
        List<String> reasons = new ArrayList<>();
        if (line.base().signum() == 0) {
            reasons.add(t("ranking.ui.noBase." + line.kind()));
        }
        counted(reasons, line.planMissing(), "ranking.ui.planMissing");
        counted(reasons, line.waiting(), "ranking.ui.waiting");
        counted(reasons, line.owed(), "ranking.ui.owed");
        return String.join(t("ranking.ui.and"), reasons);
    }

    private static void counted(List<String> reasons, long count, String key) {
        if (count > 0) {
            reasons.add(t(key, count));
        }
    }
}
