package org.chainlead.duty;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.PeriodTally;
import org.chainlead.common.YearTally;

/** Facts of duties as people read them, alike on the screen and in files. */
public final class DutyFacts {

    private DutyFacts() {}

    /** 到企业调研，每月1次. */
    public static String rule(DutyRule rule) {
        return t("duty.ui.rule", rule.name(), label(rule.per()), rule.times());
    }

    /** Where it stands in the period of today. */
    public static String now(YearTally counted) {
        return counted.now()
                .map(DutyFacts::now)
                .orElseGet(() -> t(counted.periods().isEmpty() ? "duty.ui.notCounted" : "duty.ui.yearOver"));
    }

    /** The periods of the year that are over with too little done, in January those of the year before too. */
    public static String missed(YearTally counted) {
        int year = counted.year();
        List<PeriodTally> before = counted.missedBefore();
        String now = counted.missed().isEmpty() ? t("duty.ui.noneMissed", year) : missed(year, counted.missed());
        return before.isEmpty() ? now : now + missed(year - 1, before);
    }

    private static String now(PeriodTally period) {
        return period.gap() == 0
                ? t("duty.ui.met", period.name(), period.done(), period.owed())
                : t("duty.ui.gap", period.name(), period.done(), period.owed(), period.gap());
    }

    private static String missed(int year, List<PeriodTally> missed) {
        return t(
                "duty.ui.missed",
                year,
                missed.size(),
                missed.stream()
                        .map(period -> t("duty.ui.period", period.name(), period.done(), period.owed()))
                        .collect(Collectors.joining(t("duty.and"))));
    }
}
