package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.RoundCourse;
import org.chainlead.dispatch.RoundKind;
import org.chainlead.dispatch.RoundState;
import org.chainlead.dispatch.RoundView;

/** Rounds in words: their course, where they stand, and what can be done next. */
final class RoundWords {

    private RoundWords() {}

    static String course(RoundKind kind, RoundCourse course) {
        String month = switch (kind) {
            case MONTHLY -> t("dispatch.course.month.monthly");
            case QUARTERLY -> t("dispatch.course.month.quarterly");
            case HALF_YEARLY -> t("dispatch.course.month.halfYearly");
            case ANNUAL -> t("dispatch.course.month.annual");
        };
        return t(
                "dispatch.course.words",
                month,
                course.opens(),
                course.due(),
                course.leadUntil(),
                course.officeUntil(),
                course.draft());
    }

    /** Which tasks it asks, by hand with their number. */
    static String scope(RoundView round) {
        String scope = round.scope().isEmpty() ? t("dispatch.rounds.allTasks") : round.scope();
        return round.tasks() == null ? scope : t("dispatch.rounds.scopeOf", scope, round.tasks());
    }

    /** What has to be done next, in a sentence. */
    static String next(RoundView round) {
        return switch (round.state()) {
            case OPEN ->
                round.over()
                        ? t("dispatch.round.next.over")
                        : t(
                                "dispatch.round.next.open",
                                DateTimeText.day(round.days().dueOn()));
            case CLOSING ->
                t(
                        "dispatch.round.next.closing",
                        round.closing().done(),
                        round.closing().total());
            case CLOSED -> t("dispatch.round.next.closed");
            case PUBLISHED -> t("dispatch.round.next.published");
        };
    }

    static StatusTag tag(RoundState state) {
        return new StatusTag(
                state,
                switch (state) {
                    case OPEN -> StatusTag.Kind.INFO;
                    case CLOSING -> StatusTag.Kind.WARNING;
                    case CLOSED -> StatusTag.Kind.NEUTRAL;
                    case PUBLISHED -> StatusTag.Kind.SUCCESS;
                });
    }
}
