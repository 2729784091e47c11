package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainlead.org.ReviewStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chain of three steps, the second on paper. */
class RecallPolicyTests {

    private static final StepChain CHAIN = StepChain.read("SECTION_CHIEF,DEPUTY*,PRINCIPAL");

    @ParameterizedTest(name = "{0} at {1}: writes {2}, heads {3} as {4} -> {5}")
    @CsvSource({
        "DRAFT, 0, true, true, , dispatch.recall.refused.state",
        "RETURNED, 0, true, true, , dispatch.recall.refused.state",
        "ACCEPTED, 3, true, true, , dispatch.recall.refused.state",
        "IN_UNIT_REVIEW, 1, true, false, , ",
        "IN_UNIT_REVIEW, 1, false, true, , dispatch.recall.refused.writer",
        "IN_UNIT_REVIEW, 2, false, true, SECTION_CHIEF, ",
        "IN_UNIT_REVIEW, 2, false, true, , ",
        "IN_UNIT_REVIEW, 2, false, true, DEPUTY, dispatch.recall.refused.head",
        "IN_UNIT_REVIEW, 2, true, false, , dispatch.recall.refused.head",
        "IN_UNIT_REVIEW, 3, true, false, , ",
        "IN_UNIT_REVIEW, 3, false, true, PRINCIPAL, dispatch.recall.refused.head",
        "IN_REVIEW, 3, false, true, PRINCIPAL, ",
        "IN_REVIEW, 3, false, true, SECTION_CHIEF, dispatch.recall.refused.head",
        "IN_REVIEW, 3, true, false, , dispatch.recall.refused.head"
    })
    void onlyWhoSentItTakesItBack(
            ReportState state, int step, boolean writes, boolean heads, ReviewStep own, String refused) {
        assertThat(RecallPolicy.objection(state, step, CHAIN, writes, heads, own)
                        .map(reason -> reason.key()))
                .isEqualTo(java.util.Optional.ofNullable(refused));
    }
}
