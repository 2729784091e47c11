package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        List<Reason> reasons = new ArrayList<>();
        if (!draft.kind().isDrafted()) {
            reasons.add(Reason.of("supervision.refused.notDrafted"));
        }
        if (draft.title().isEmpty()) {
            reasons.add(Reason.of("supervision.missing.title"));
        }
        if (draft.demands().isEmpty() && draft.body().isEmpty()) {
            reasons.add(Reason.of("supervision.missing.demands"));
        }
        if (draft.kind().isAnswered() && draft.dueOn() == null) {
            reasons.add(Reason.of("supervision.missing.due"));
        }
        if (draft.dueOn() != null && draft.dueOn().isBefore(today)) {
            reasons.add(Reason.of("supervision.refused.pastDue"));
        }
        units(draft, reasons);
        length(reasons, draft.title(), TITLE, "supervision.field.title");
        length(reasons, draft.body(), TEXT, "supervision.field.body");
        length(reasons, draft.demands(), TEXT, "supervision.field.demands");
        return reasons;
    }

    private static void units(NoticeDraft draft, List<Reason> reasons) {
        if (draft.addressees().isEmpty()) {
            reasons.add(Reason.of("supervision.missing.addressee"));
        }
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

    private static void length(List<Reason> reasons, String text, int longest, String field) {
        if (text.codePointCount(0, text.length()) > longest) {
            reasons.add(Reason.of("supervision.refused.length", t(field), longest));
        }
    }
}
