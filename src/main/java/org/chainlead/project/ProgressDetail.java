package org.chainlead.project;

import java.util.List;
import java.util.Optional;
import org.chainlead.audit.StoryEntry;

/**
 * What is entered about a project, for those whom its figures concern.
 *
 * @param code 投资项目代码; empty while there is none
 * @param plans the newest year first
 * @param contract 合同投资, where one was entered
 * @param milestonesVersion for saving the list of milestones
 * @param months the newest first
 * @param anomalies figures that look odd, decided or not
 * @param story what happened to it, the newest first
 * @param maintains whether the acting person enters
 */
public record ProgressDetail(
        ProjectId project,
        String code,
        List<YearPlan> plans,
        Optional<Contract> contract,
        List<KeyDate> keyDates,
        List<MilestoneDraft> milestones,
        long milestonesVersion,
        List<MonthSum> months,
        List<AnomalyRow> anomalies,
        List<StoryEntry> story,
        boolean maintains) {

    /** Empty while the day is not entered. */
    public Optional<KeyDate> keyDate(KeyDateKind kind) {
        return keyDates.stream().filter(date -> date.kind() == kind).findFirst();
    }
}
