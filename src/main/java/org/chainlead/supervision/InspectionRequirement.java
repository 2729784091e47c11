package org.chainlead.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.chainlead.common.Reason;

/** What a planned inspection must say; each tells its own reason where it does not. */
enum InspectionRequirement {
    UNITS("supervision.missing.inspected", draft -> draft.units().isEmpty()),
    MATTER("supervision.missing.inspectionMatter", draft -> draft.matter().isEmpty() && draft.task() == null),
    FROM("supervision.missing.inspectionFrom", draft -> draft.from() == null),
    UNTIL("supervision.missing.inspectionUntil", draft -> draft.until() == null),
    ORDER("supervision.refused.inspectionOrder", InspectionRequirement::endsFirst),
    TEAM("supervision.missing.team", draft -> draft.team().isEmpty());

    private static final int UNITS_AT_MOST = 200;
    private static final int LONGEST_DAYS = 60;

    private final String key;
    private final Predicate<InspectionDraft> missing;

    InspectionRequirement(String key, Predicate<InspectionDraft> missing) {
        this.key = key;
        this.missing = missing;
    }

    /** All that is missing or wrong, in the order of the form. */
    static List<Reason> missing(InspectionDraft draft) {
        List<Reason> reasons = new ArrayList<>(Arrays.stream(values())
                .filter(each -> each.missing.test(draft))
                .map(each -> Reason.of(each.key))
                .toList());
        LocalDate from = draft.from();
        LocalDate until = draft.until();
        if (from != null && until != null && until.isAfter(from.plusDays(LONGEST_DAYS))) {
            reasons.add(Reason.of("supervision.refused.inspectionLong", LONGEST_DAYS));
        }
        if (draft.units().size() > UNITS_AT_MOST) {
            reasons.add(Reason.of("supervision.refused.manyUnits", UNITS_AT_MOST));
        }
        NoticeChecks.length(reasons, draft.matter(), NoticeChecks.REASON, "supervision.field.inspectionMatter");
        NoticeChecks.length(reasons, draft.team(), NoticeChecks.REASON, "supervision.field.team");
        NoticeChecks.length(reasons, draft.overlapReason(), NoticeChecks.REASON, "supervision.field.overlapReason");
        return reasons;
    }

    private static boolean endsFirst(InspectionDraft draft) {
        return draft.from() != null && draft.until() != null && draft.until().isBefore(draft.from());
    }
}
