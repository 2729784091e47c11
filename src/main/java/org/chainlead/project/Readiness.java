package org.chainlead.project;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;

/**
 * How ready a project is to start: coded, out of 储备, with milestones, none of them overdue, and at least half reached.
 *
 * @param milestones how many there are
 * @param done how many are reached
 * @param overdue how many are due and not reached
 */
record Readiness(boolean coded, ProjectStage stage, long milestones, long done, long overdue) {

    /** Conditions in all. */
    static final int ALL = 5;

    private static final int OF_MILESTONES = 3;

    /** What is wanting, in words; that there are no milestones says also that none is kept and none is reached. */
    List<Reason> wanting() {
        List<Reason> wanting = new ArrayList<>();
        if (!coded) {
            wanting.add(Reason.of("project.ready.code"));
        }
        if (stage == ProjectStage.RESERVE) {
            wanting.add(Reason.of("project.ready.stage"));
        }
        if (milestones == 0) {
            wanting.add(Reason.of("project.ready.noMilestones"));
        }
        if (overdue > 0) {
            wanting.add(Reason.of("project.ready.overdue", overdue));
        }
        if (done * 2 < milestones) {
            wanting.add(Reason.of("project.ready.half", done, milestones));
        }
        return wanting;
    }

    int met() {
        int met = ALL - wanting().size();
        return milestones == 0 ? met - (OF_MILESTONES - 1) : met;
    }
}
