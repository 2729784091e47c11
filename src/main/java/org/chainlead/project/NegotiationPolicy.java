package org.chainlead.project;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;

/** What must be filled before a project in 在谈 is kept. Every gap is told at once. */
final class NegotiationPolicy {

    /** Longest name and partner, in code points. */
    static final int LONGEST = 300;

    private NegotiationPolicy() {}

    static List<Reason> objections(NegotiationDraft draft) {
        List<Reason> reasons = new ArrayList<>();
        words(reasons, draft.name(), "project.negotiation.refused.name");
        words(reasons, draft.partner(), "project.negotiation.refused.partner");
        if (!FigurePolicy.isSum(draft.investment())) {
            reasons.add(Reason.of("project.negotiation.refused.investment"));
        }
        if (draft.county() == null) {
            reasons.add(Reason.of("project.negotiation.refused.county"));
        }
        return reasons;
    }

    private static void words(List<Reason> reasons, String words, String key) {
        if (words.isBlank()) {
            reasons.add(Reason.of(key));
        } else if (CodePoints.of(words) > LONGEST) {
            reasons.add(Reason.of("project.negotiation.refused.long", LONGEST));
        }
    }
}
