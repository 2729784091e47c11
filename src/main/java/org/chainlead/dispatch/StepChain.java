package org.chainlead.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;

/** A unit's review chain as it was when the report was handed to it; a later change touches no report under way. */
record StepChain(List<ReviewStepSetting> steps) {

    private static final String ON_PAPER = "*";

    static final StepChain PRINCIPAL_ONLY = new StepChain(List.of(new ReviewStepSetting(ReviewStep.PRINCIPAL, false)));

    static StepChain read(String text) {
        return new StepChain(Arrays.stream(text.split(","))
                .filter(part -> !part.isEmpty())
                .map(part ->
                        new ReviewStepSetting(ReviewStep.valueOf(part.replace(ON_PAPER, "")), part.endsWith(ON_PAPER)))
                .toList());
    }

    String write() {
        return steps.stream()
                .map(step -> step.step().name() + (step.onPaper() ? ON_PAPER : ""))
                .collect(Collectors.joining(","));
    }

    /** @param position from 1 */
    ReviewStepSetting at(int position) {
        return steps.get(position - 1);
    }

    int length() {
        return steps.size();
    }

    /** A head stands for one step of the chain; a head without a step stands for any. */
    static void needHeadOf(ReviewStepSetting present, Actor actor) {
        ReviewStep own = actor.reviewStep();
        if (own != null && own != present.step()) {
            throw Refusal.because("dispatch.refused.otherStep", Texts.label(present.step()));
        }
    }
}
