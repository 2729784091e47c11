package org.chainlead.project;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the card 年度计划 in its file: a year's plan or 合同投资. Sums in 万元; what counts is the last verified. */
record PlanSheetRow(
        String what,
        BigDecimal sum,
        @Nullable LocalDate startsOn,
        String basis,
        @Nullable BigDecimal counts,
        @Nullable LocalDate startCounts,
        FigureMark mark) {

    static PlanSheetRow of(YearPlan plan) {
        return new PlanSheetRow(
                t("project.plan.year", plan.year()),
                plan.investment(),
                plan.startsOn(),
                plan.basis(),
                plan.verifiedInvestment(),
                plan.verifiedStartsOn(),
                plan.mark());
    }

    static PlanSheetRow of(Contract contract) {
        return new PlanSheetRow(
                t("project.contract.title"),
                contract.investment(),
                null,
                contract.basis(),
                contract.verified(),
                null,
                contract.mark());
    }
}
