package org.chainlead.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;

/**
 * When a project may be folded into another: no figure may be lost or counted twice, so that the one with figures stays. What
 * was given back and never verified counts nowhere and hinders nothing, and neither does a month of 0.
 */
final class MergePolicy {

    private MergePolicy() {}

    /**
     * Figures that stand at a project.
     *
     * @param years of 年度计划, as they are told; empty for none
     * @param months with money
     */
    record Carried(String years, long months, List<KeyDateKind> dates, boolean contract, long milestones) {

        boolean none() {
            return years.isEmpty() && months == 0 && dates.isEmpty() && !contract && milestones == 0;
        }
    }

    /** @param code 投资项目代码; empty for none */
    record Side(String name, String code, Carried figures) {}

    /** Why the one is not folded into the other as things are. */
    static List<Reason> objections(Side folded, Side stays) {
        List<Reason> reasons = new ArrayList<>();
        if (!folded.figures().none()) {
            reasons.add(Reason.of("project.merge.refused.figures", folded.name(), words(folded.figures())));
            reasons.add(
                    stays.figures().none()
                            ? Reason.of("project.merge.refused.turn", folded.name(), stays.name())
                            : Reason.of("project.merge.refused.both"));
        }
        if (!folded.code().isEmpty() && !stays.code().isEmpty()) {
            reasons.add(
                    Reason.of("project.merge.refused.code", folded.name(), folded.code(), stays.name(), stays.code()));
        }
        return reasons;
    }

    /** What must be said when it is done or undone. */
    static List<Reason> objections(String reason) {
        List<Reason> reasons = new ArrayList<>();
        if (reason.isBlank()) {
            reasons.add(Reason.of("project.merge.refused.reason"));
        }
        FigurePolicy.tooLong(reasons, reason);
        return reasons;
    }

    private static String words(Carried figures) {
        List<String> words = new ArrayList<>();
        if (!figures.years().isEmpty()) {
            words.add(Texts.t("project.merge.figure.plan", figures.years()));
        }
        if (figures.months() > 0) {
            words.add(Texts.t("project.merge.figure.months", figures.months()));
        }
        if (!figures.dates().isEmpty()) {
            words.add(figures.dates().stream().map(Texts::label).collect(Collectors.joining("、")));
        }
        if (figures.contract()) {
            words.add(Texts.t("project.merge.figure.contract"));
        }
        if (figures.milestones() > 0) {
            words.add(Texts.t("project.merge.figure.milestones", figures.milestones()));
        }
        return String.join("、", words);
    }
}
