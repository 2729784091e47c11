package org.chainlead.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;

/** What a request for 要素 and the words to it must hold. Every gap is told at once. */
final class ResourcePolicy {

    private ResourcePolicy() {}

    static List<Reason> objections(ResourceDraft draft, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (draft.kind() == null) {
            reasons.add(Reason.of("project.resource.refused.kind"));
        }
        if (draft.wanted().isBlank()) {
            reasons.add(Reason.of("project.resource.refused.wanted"));
        }
        if (draft.unit() == null) {
            reasons.add(Reason.of("project.resource.refused.unit"));
        }
        if (draft.dueOn() == null) {
            reasons.add(Reason.of("project.resource.refused.due"));
        } else if (draft.dueOn().isBefore(today)) {
            reasons.add(Reason.of("project.resource.refused.past", draft.dueOn(), today));
        }
        FigurePolicy.tooLong(reasons, draft.wanted());
        return reasons;
    }

    static List<Reason> words(String words, String key) {
        List<Reason> reasons = new ArrayList<>();
        if (words.isBlank()) {
            reasons.add(Reason.of(key));
        }
        FigurePolicy.tooLong(reasons, words);
        return reasons;
    }

    static List<Reason> review(LocalDate heldOn, String conclusion, int requests, LocalDate today) {
        List<Reason> reasons = words(conclusion, "project.review.refused.conclusion");
        if (heldOn.isAfter(today)) {
            reasons.add(Reason.of("project.review.refused.future", heldOn, today));
        }
        if (requests == 0) {
            reasons.add(Reason.of("project.review.refused.none"));
        }
        return reasons;
    }
}
