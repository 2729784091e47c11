package org.chainlead.task;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A task as written: the five elements, where it comes from, who gets it. Either one lead unit or a 单位组.
 *
 * @param sourceNumber 来源序号 as printed
 * @param proposal 拟办意见 of the office
 * @param post 州级责任领导, as a post
 * @param responsible 责任人 at the lead unit, as written
 */
public record TaskDraft(
        SourceKind sourceKind,
        @Nullable String sourceNumber,
        @Nullable String sourceTitle,
        @Nullable String sourceClause,
        TaskLevel level,
        @Nullable PlanId plan,
        @Nullable String specialAction,
        @Nullable ChainId chain,
        String title,
        String measure,
        String goalText,
        List<GoalDraft> goals,
        LocalDate startsOn,
        @Nullable LocalDate dueOn,
        ReportCycle cycle,
        @Nullable UnitId leadUnit,
        @Nullable UnitGroupId group,
        @Nullable LeaderPostId post,
        @Nullable String responsible,
        List<UnitId> supporting,
        List<UnitId> addressees,
        List<UnitId> copies,
        SetBy setBy,
        String proposal,
        boolean starred) {

    public TaskDraft {
        goals = List.copyOf(goals);
        supporting = List.copyOf(supporting);
        addressees = List.copyOf(addressees);
        copies = List.copyOf(copies);
    }
}
