package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.UnitId;

/** What must be filled, and how long texts may be. */
final class NoticeChecks {

    static final int TITLE = 100;
    static final int TEXT = 4000;
    static final int REASON = 500;

    private static final int UNITS = 200;

    private NoticeChecks() {}

    /** Everything that is wrong with a draft, at once. */
    static List<Reason> draft(NoticeDraft draft, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(NoticeRequirement.missing(draft));
        if (draft.dueOn() != null && draft.dueOn().isBefore(today)) {
            reasons.add(Reason.of("supervision.refused.pastDue"));
        }
        units(draft, reasons);
        length(reasons, draft.title(), TITLE, "supervision.field.title");
        length(reasons, draft.body(), TEXT, "supervision.field.body");
        length(reasons, draft.demands(), TEXT, "supervision.field.demands");
        talk(draft.interview(), reasons);
        wording(draft.wording(), reasons);
        return reasons;
    }

    private static void talk(Interview talk, List<Reason> reasons) {
        length(reasons, talk.place(), TITLE, "supervision.field.talkPlace");
        length(reasons, talk.invited(), REASON, "supervision.field.invited");
        length(reasons, talk.talkedBy(), REASON, "supervision.field.talkedBy");
        length(reasons, talk.points(), TEXT, "supervision.field.points");
        length(reasons, talk.promises(), TEXT, "supervision.field.promises");
    }

    private static void wording(NoticeWording words, List<Reason> reasons) {
        length(reasons, words.opening(), NoticeWording.LONGEST, "supervision.field.opening");
        length(reasons, words.consequence(), NoticeWording.LONGEST, "supervision.field.consequence");
        length(reasons, words.closing(), NoticeWording.LONGEST, "supervision.field.closing");
    }

    private static void units(NoticeDraft draft, List<Reason> reasons) {
        List<UnitId> all = new ArrayList<>(draft.addressees());
        all.addAll(draft.copies());
        Set<UnitId> distinct = new HashSet<>(all);
        if (distinct.size() < all.size()) {
            reasons.add(Reason.of("supervision.refused.unitTwice"));
        }
        if (all.size() > UNITS) {
            reasons.add(Reason.of("supervision.refused.manyUnits", UNITS));
        }
    }

    static void needReason(String reason) {
        need(reason, "supervision.field.reason", REASON);
    }

    /** Refuses an empty or too long text; {@code field} is the key of its name. */
    static void need(String text, String field, int longest) {
        if (text.isBlank()) {
            throw Refusal.because("supervision.missing.text", t(field));
        }
        List<Reason> reasons = new ArrayList<>();
        length(reasons, text, longest, field);
        Refusal.ifAny(reasons);
    }

    static void length(List<Reason> reasons, String text, int longest, String field) {
        if (CodePoints.of(text) > longest) {
            reasons.add(Reason.of("supervision.refused.length", t(field), longest));
        }
    }
}
