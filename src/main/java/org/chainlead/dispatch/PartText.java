package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;

/**
 * What a supporting unit says.
 *
 * @param progress what it did for the task, at most {@value #LONGEST} code points
 * @param problems 困难问题 in its own words, may be empty, at most {@value #LONGEST} code points
 */
public record PartText(String progress, String problems) {

    public static final int LONGEST = 1000;

    static final PartText EMPTY = new PartText("", "");

    /** @throws Refusal when it is too long to be saved */
    void check() {
        List<Reason> reasons = new ArrayList<>();
        checkLength(reasons, progress, "dispatch.part.progress");
        checkLength(reasons, problems, "dispatch.part.problems");
        Refusal.ifAny(reasons);
    }

    private static void checkLength(List<Reason> reasons, String text, String field) {
        if (CodePoints.of(text) > LONGEST) {
            reasons.add(Reason.of("dispatch.refused.length", t(field), LONGEST));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            reasons.add(Reason.of("dispatch.refused.control", t(field)));
        }
    }
}
