package org.chainlead.project;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;

/** What must be filled before facts of a project are corrected: what a list must say, and why. Every gap is told at once. */
final class CorrectionPolicy {

    /** Longest name, industry and place, in code points, as of a list. */
    static final int LONGEST = 300;

    private CorrectionPolicy() {}

    /**
     * @param before 序号 as it is
     * @param taken whether another project of the list has the new one
     */
    static List<Reason> objections(ProjectFacts facts, String before, boolean taken) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.number().isBlank() && !before.isEmpty()) {
            reasons.add(Reason.of("project.correct.refused.number"));
        }
        if (taken) {
            reasons.add(Reason.of("project.correct.refused.numberTaken", ProjectTexts.normal(facts.number())));
        }
        if (facts.name().isBlank()) {
            reasons.add(Reason.of("project.correct.refused.name"));
        }
        if (!FigurePolicy.isSum(facts.investment())) {
            reasons.add(Reason.of("project.correct.refused.investment"));
        }
        if (facts.department() == null) {
            reasons.add(Reason.of("project.correct.refused.department"));
        }
        if (facts.county() == null && !new SeveralCounties().areNamedBy(facts.place())) {
            reasons.add(Reason.of("project.correct.refused.place"));
        }
        if (facts.reason().isBlank()) {
            reasons.add(Reason.of("project.correct.refused.reason"));
        }
        tooLong(reasons, facts.number(), "project.column.number");
        tooLong(reasons, facts.name(), "project.column.name");
        tooLong(reasons, facts.industry(), "project.column.industry");
        tooLong(reasons, facts.place(), "project.column.place");
        FigurePolicy.tooLong(reasons, facts.reason());
        return reasons;
    }

    private static void tooLong(List<Reason> reasons, String words, String field) {
        if (CodePoints.of(words) > LONGEST) {
            reasons.add(Reason.of("project.correct.refused.long", Texts.t(field), LONGEST));
        }
    }
}
