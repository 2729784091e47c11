package org.chainlead.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;

/** 五个主题: begun for a red value only, walked in order, closed when the last is written. */
final class CasePolicy {

    static final int WORDS = 2000;

    private CasePolicy() {}

    static List<Reason> opening(Standing standing, boolean open) {
        List<Reason> reasons = new ArrayList<>();
        if (standing.light() != Light.RED) {
            reasons.add(
                    Reason.of("indicator.case.refused.notRed", standing.reason().text()));
        }
        if (open) {
            reasons.add(Reason.of("indicator.case.refused.open"));
        }
        return reasons;
    }

    /** The step that comes next; empty when all are written. */
    static Optional<CaseStep> next(List<CaseStepRow> written) {
        return written.size() < CaseStep.values().length
                ? Optional.of(CaseStep.values()[written.size()])
                : Optional.empty();
    }

    static List<Reason> writing(CaseRow row, CaseStepDraft draft, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (row.isClosed()) {
            reasons.add(Reason.of("indicator.case.refused.closed"));
        } else if (next(row.steps()).filter(draft.step()::equals).isEmpty()) {
            reasons.add(Reason.of("indicator.case.refused.order", Texts.label(draft.step())));
        }
        words(reasons, draft.content());
        if (draft.doneOn() == null || draft.doneOn().isAfter(today)) {
            reasons.add(Reason.of("indicator.case.refused.day"));
        } else if (!row.steps().isEmpty()
                && draft.doneOn().isBefore(row.steps().getLast().doneOn())) {
            reasons.add(Reason.of(
                    "indicator.case.refused.before",
                    Texts.label(row.steps().getLast().step()),
                    row.steps().getLast().doneOn()));
        }
        return reasons;
    }

    static List<Reason> closing(CaseRow row, String conclusion) {
        List<Reason> reasons = new ArrayList<>();
        if (row.isClosed()) {
            reasons.add(Reason.of("indicator.case.refused.closed"));
        }
        next(row.steps())
                .ifPresent(step -> reasons.add(Reason.of("indicator.case.refused.unfinished", Texts.label(step))));
        words(reasons, conclusion);
        return reasons;
    }

    private static void words(List<Reason> reasons, String words) {
        if (words.isBlank() || DefinitionPolicy.longer(words, WORDS)) {
            reasons.add(Reason.of("indicator.case.refused.words", WORDS));
        }
    }
}
