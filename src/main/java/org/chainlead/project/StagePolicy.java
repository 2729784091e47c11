package org.chainlead.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;

/**
 * Which moves are allowed: from 在谈 into 五库一清单, forward by one step, back to any earlier stage with a reason. Nothing goes
 * back to 在谈: what was published cannot be made unknown.
 */
final class StagePolicy {

    /** Longest reason, in code points. */
    static final int LONGEST = 500;

    private StagePolicy() {}

    /** The next stage first, then the earlier ones, the nearest first. */
    static List<StageMove> moves(ProjectStage from) {
        List<StageMove> moves = new ArrayList<>();
        Arrays.stream(ProjectStage.values())
                .filter(to -> to.ordinal() == from.ordinal() + 1)
                .forEach(to -> moves.add(new StageMove(to, false)));
        for (int earlier = from.ordinal() - 1; earlier > ProjectStage.NEGOTIATING.ordinal(); earlier--) {
            moves.add(new StageMove(ProjectStage.values()[earlier], true));
        }
        return moves;
    }

    /**
     * What stands against a move.
     *
     * @param since the day the project came to where it stands
     * @param on the day of the move
     */
    static List<Reason> objections(
            ProjectStage from, ProjectStage to, LocalDate since, LocalDate on, LocalDate today, String reason) {
        List<Reason> reasons = new ArrayList<>();
        if (to == from) {
            reasons.add(Reason.of("project.stage.refused.same", Texts.label(from)));
        } else if (to == ProjectStage.NEGOTIATING) {
            reasons.add(Reason.of("project.stage.refused.negotiating"));
        } else if (to.ordinal() > from.ordinal() + 1) {
            ProjectStage next = ProjectStage.values()[from.ordinal() + 1];
            reasons.add(Reason.of("project.stage.refused.jump", Texts.label(from), Texts.label(to), Texts.label(next)));
        } else if (to.ordinal() < from.ordinal() && reason.isBlank()) {
            reasons.add(Reason.of("project.stage.refused.reason", Texts.label(from), Texts.label(to)));
        }
        if (on.isAfter(today)) {
            reasons.add(Reason.of("project.stage.refused.future", on, today));
        }
        if (on.isBefore(since)) {
            reasons.add(Reason.of("project.stage.refused.before", on, since, Texts.label(from)));
        }
        if (CodePoints.of(reason) > LONGEST) {
            reasons.add(Reason.of("project.stage.refused.long", LONGEST));
        }
        return reasons;
    }
}
