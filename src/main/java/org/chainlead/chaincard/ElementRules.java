package org.chainlead.chaincard;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;

/** What an element may be filled with. Emptied it counts as missing again. */
final class ElementRules {

    static final int LONGEST_WORDS = 2000;
    static final int LONGEST_LINE = 200;

    private ElementRules() {}

    /** @param value stripped */
    static List<Reason> problems(ElementKind kind, ElementValue value) {
        List<Reason> problems = new ArrayList<>();
        if (!value.isEmpty() && !kind.isFilledBy(value)) {
            problems.add(Reason.of("chaincard.refused.element." + kind));
        }
        if (value.words().length() > LONGEST_WORDS) {
            problems.add(Reason.of("chaincard.refused.words", LONGEST_WORDS));
        }
        if (value.reference().length() > LONGEST_LINE) {
            problems.add(Reason.of("chaincard.refused.reference", LONGEST_LINE));
        }
        return problems;
    }
}
