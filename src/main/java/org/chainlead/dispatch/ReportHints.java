package org.chainlead.dispatch;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is marked while a report is written and reviewed: sentences unchanged since the last accepted report of the task,
 * and sentences without a number or date. Never blocking, never scored, never kept: made anew from the two texts.
 *
 * @param progress marks of 进展
 * @param nextSteps marks of 下步打算
 * @param body the text they were found in
 */
public record ReportHints(List<TextMark> progress, List<TextMark> nextSteps, ReportBody body) {

    /** @param before what was accepted last before this report's period */
    public static ReportHints of(ReportBody body, @Nullable ReportBody before) {
        ReportBody last = before == null ? ReportBody.empty() : before;
        return new ReportHints(
                SentenceMarks.of(body.progress(), last.progress()),
                SentenceMarks.of(body.nextSteps(), last.nextSteps()),
                body);
    }

    public boolean isEmpty() {
        return progress.isEmpty() && nextSteps.isEmpty();
    }

    /** Sentences of 进展 said before. */
    public List<String> unchanged() {
        return sentences(progress, body.progress(), TextMark::unchanged);
    }

    /** Sentences of 进展 without number or date. */
    public List<String> withoutFigure() {
        return sentences(progress, body.progress(), TextMark::withoutFigure);
    }

    /** Sentences of 下步打算 said before. */
    public List<String> nextUnchanged() {
        return sentences(nextSteps, body.nextSteps(), TextMark::unchanged);
    }

    /** Sentences of 下步打算 without number or date. */
    public List<String> nextWithoutFigure() {
        return sentences(nextSteps, body.nextSteps(), TextMark::withoutFigure);
    }

    private static List<String> sentences(List<TextMark> marks, String text, Predicate<TextMark> which) {
        return marks.stream().filter(which).map(mark -> mark.in(text)).toList();
    }
}
