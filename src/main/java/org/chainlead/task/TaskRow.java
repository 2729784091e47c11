package org.chainlead.task;

import java.time.LocalDate;
import org.chainlead.common.Light;
import org.jspecify.annotations.Nullable;

/**
 * A task as a row of the ledger. Equal by its id alone, so that a selection outlives a refresh.
 *
 * @param countedLight 核验灯 by the first deadline, which totals use; as {@code verifiedLight} while none was moved
 * @param verifiedRule the rule in the words of the version that made the light; empty when none did
 * @param doneText 完成: percent, value against target, or what is still missing; says so when it is not verified data
 * @param progress latest progress in one line, with the mark 未逐条核 when nobody checked it
 * @param original the first deadline when the present one was moved
 * @param remaining working days after today up to and including the due day; negative when overdue
 * @param annualDataOn 待年度数据: until then the figure of {@code annualDataUnit} is waited for
 * @param awaitingReport 未报: its own mark, never a light
 */
public record TaskRow(
        TaskId id,
        @Nullable String caseNumber,
        @Nullable String sourceNumber,
        String title,
        TaskState state,
        @Nullable Light reportedLight,
        @Nullable Light verifiedLight,
        @Nullable Light countedLight,
        String verifiedReason,
        String verifiedRule,
        boolean awaitingData,
        boolean awaitingReport,
        @Nullable String planName,
        @Nullable String specialAction,
        @Nullable String chainName,
        @Nullable String leadUnitName,
        @Nullable String postName,
        @Nullable String handlerName,
        TaskLevel level,
        ReportCycle cycle,
        LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate original,
        @Nullable Integer remaining,
        String doneText,
        String measure,
        String goalText,
        String progress,
        @Nullable LocalDate progressOn,
        @Nullable LocalDate annualDataOn,
        @Nullable String annualDataUnit,
        int children,
        int childrenDone,
        boolean group,
        boolean topLevel,
        boolean starred,
        boolean unreached) {

    /** Why 核验灯 shows what it shows: the finding, and below it the rule. */
    public String lightExplained() {
        return verifiedRule.isEmpty() ? verifiedReason : verifiedReason + "\n" + verifiedRule;
    }

    /** The deadline is over, but the year's figure is not yet due to be published. */
    public boolean awaitsAnnualData(LocalDate today) {
        return annualDataOn != null && !today.isAfter(annualDataOn) && dueOn != null && dueOn.isBefore(today);
    }

    /** The five elements alone, without lights, marks, results and progress. */
    TaskRow elementsOnly() {
        return new TaskRow(
                id,
                caseNumber,
                sourceNumber,
                title,
                state,
                null,
                null,
                null,
                "",
                "",
                false,
                false,
                planName,
                specialAction,
                chainName,
                leadUnitName,
                postName,
                null,
                level,
                cycle,
                startsOn,
                dueOn,
                original,
                remaining,
                "",
                measure,
                goalText,
                "",
                null,
                null,
                null,
                0,
                0,
                group,
                topLevel,
                starred,
                false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaskRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
