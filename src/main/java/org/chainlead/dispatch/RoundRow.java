package org.chainlead.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Light;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What a closed round says of one task. No later change of task, unit or report reaches it.
 *
 * @param position place in the round, in the order of the unit list and the numbers
 * @param group the unit's first 单位组 on the day the rows were written
 * @param goalText 目标 in words
 * @param doneText 完成 in words, as 12%
 * @param percent 完成率 where it is one, in percent, else absent
 * @param owed whether it owed a report in this round
 * @param late 逾期报送
 * @param countedLight 核验灯 by the first deadline, which totals use
 * @param unreached 计为未达
 * @param verifiedReason why the 核验灯 is as it is
 * @param progress 进展 as the unit said, empty when no report had left the unit
 * @param report and version the words came from
 */
public record RoundRow(
        TaskId task,
        int position,
        UnitId unit,
        String unitName,
        @Nullable UnitGroupId group,
        @Nullable String groupName,
        @Nullable ChainId chain,
        @Nullable String chainName,
        @Nullable PlanId plan,
        @Nullable String planName,
        String number,
        String title,
        String goalText,
        String doneText,
        @Nullable BigDecimal percent,
        @Nullable LocalDate dueOn,
        boolean starred,
        TaskState taskState,
        boolean owed,
        boolean late,
        RowState state,
        @Nullable Light reportedLight,
        @Nullable Light verifiedLight,
        @Nullable Light countedLight,
        boolean unreached,
        String verifiedReason,
        String progress,
        List<Difficulty> difficulties,
        String nextSteps,
        @Nullable ReportId report,
        @Nullable Integer reportNo) {

    /**
     * 存在困难问题 as it stood.
     *
     * @param unit name of the unit asked, absent when none was
     */
    public record Difficulty(
            UUID id,
            String problem,
            @Nullable String unit,
            @Nullable LocalDate helpBy,
            @Nullable String answer) {}

    public RoundRow {
        difficulties = List.copyOf(difficulties);
    }

    public boolean missing() {
        return state == RowState.MISSING;
    }

    /** Without what the unit wrote in its report: progress, difficulties, next steps, 自报 light. */
    RoundRow withoutWords() {
        return new RoundRow(
                task,
                position,
                unit,
                unitName,
                group,
                groupName,
                chain,
                chainName,
                plan,
                planName,
                number,
                title,
                goalText,
                doneText,
                percent,
                dueOn,
                starred,
                taskState,
                owed,
                late,
                state,
                null,
                verifiedLight,
                countedLight,
                unreached,
                verifiedReason,
                "",
                List.of(),
                "",
                null,
                null);
    }

    /** Number as printed and title. */
    public String name() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
