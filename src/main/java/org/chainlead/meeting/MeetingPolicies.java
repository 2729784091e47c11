package org.chainlead.meeting;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;

/** What must be filled for a meeting, a decision and the signature. Every gap is told at once. */
final class MeetingPolicies {

    /** Longest name of a meeting and title of an item, in code points; as a task takes it. */
    static final int LINE = 200;

    /** Longest notes and longest 议定意见 of one item, in code points. */
    static final int TEXT = 4000;

    private MeetingPolicies() {}

    static List<Reason> missing(MeetingDraft draft) {
        List<Reason> reasons = new ArrayList<>();
        require(reasons, !draft.name().isBlank(), "meeting.missing.name");
        require(reasons, draft.startsAt() != null, "meeting.missing.startsAt");
        require(reasons, !draft.place().isBlank(), "meeting.missing.place");
        require(reasons, !draft.chairName().isBlank(), "meeting.missing.chair");
        require(reasons, !draft.units().isEmpty(), "meeting.missing.units");
        limit(reasons, draft.name(), LINE, "meeting.field.name");
        limit(reasons, draft.place(), LINE, "meeting.field.place");
        limit(reasons, draft.chairName(), LINE, "meeting.field.chair");
        return reasons;
    }

    static List<Reason> missing(DecisionDraft draft, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        require(reasons, !draft.title().isBlank(), "meeting.missing.decisionTitle");
        require(reasons, !draft.goal().isBlank(), "meeting.missing.decisionGoal");
        require(reasons, draft.leadUnit() != null, "meeting.missing.leadUnit");
        require(reasons, draft.dueOn() != null, "meeting.missing.dueOn");
        require(reasons, draft.dueOn() == null || !draft.dueOn().isBefore(today), "meeting.refused.duePast");
        limit(reasons, draft.title(), LINE, "meeting.field.decisionTitle");
        limit(reasons, draft.goal(), TEXT, "meeting.field.decisionGoal");
        return reasons;
    }

    /** @param onPaper the acting person enters a signature given on paper */
    static List<Reason> missing(SignMinutes signing, boolean onPaper, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        require(reasons, !signing.number().isBlank(), "meeting.missing.number");
        require(reasons, signing.signedOn() != null, "meeting.missing.signedOn");
        require(
                reasons,
                signing.signedOn() == null || !signing.signedOn().isAfter(today),
                "meeting.refused.signedLater");
        require(reasons, !onPaper || !signing.signer().isBlank(), "meeting.missing.signer");
        require(reasons, !onPaper || !signing.scans().isEmpty(), "meeting.missing.scan");
        limit(reasons, signing.number(), LINE, "meeting.field.number");
        limit(reasons, signing.signer(), LINE, "meeting.field.signer");
        return reasons;
    }

    static List<Reason> tooLong(String words, int limit, String field) {
        List<Reason> reasons = new ArrayList<>();
        limit(reasons, words, limit, field);
        return reasons;
    }

    private static void require(List<Reason> reasons, boolean fulfilled, String key) {
        if (!fulfilled) {
            reasons.add(Reason.of(key));
        }
    }

    private static void limit(List<Reason> reasons, String text, int limit, String field) {
        int length = CodePoints.of(text);
        if (length > limit) {
            reasons.add(Reason.of("meeting.refused.tooLong", t(field), limit, length));
        }
    }
}
