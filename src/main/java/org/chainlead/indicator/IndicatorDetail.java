package org.chainlead.indicator;

import java.util.List;
import org.chainlead.audit.StoryEntry;

/**
 * One indicator in full.
 *
 * @param draft as it is defined, for changing
 * @param plan name; empty for none
 * @param periods the newest first
 * @param goals those whose tasks the reader sees
 * @param cases the newest first
 * @param defines whether the acting person keeps its definition
 * @param handles whether the acting person walks the five steps
 * @param closes whether the acting person closes a case
 */
public record IndicatorDetail(
        IndicatorRow row,
        IndicatorDraft draft,
        String plan,
        List<IndicatorTarget> targets,
        List<PeriodRow> periods,
        List<LinkedGoal> goals,
        List<CaseRow> cases,
        List<StoryEntry> story,
        boolean defines,
        boolean handles,
        boolean closes) {}
