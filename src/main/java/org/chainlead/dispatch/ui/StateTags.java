package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import org.chainlead.common.Texts;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportState;

/** The state of a report as a word. */
final class StateTags {

    private StateTags() {}

    static StatusTag of(ReportForm form) {
        ReportState state = form.state();
        if (state == null) {
            return new StatusTag(t("dispatch.ui.notBegun"), StatusTag.Kind.NEUTRAL);
        }
        return switch (state) {
            case DRAFT -> new StatusTag(state, StatusTag.Kind.NEUTRAL);
            case IN_UNIT_REVIEW ->
                new StatusTag(
                        form.step() == null ? Texts.label(state) : t("dispatch.ui.atStep", Texts.label(form.step())),
                        StatusTag.Kind.INFO);
            case IN_REVIEW -> new StatusTag(t("dispatch.ui.atReviewer", form.reviewer()), StatusTag.Kind.INFO);
            case RETURNED -> new StatusTag(state, StatusTag.Kind.WARNING);
            case ACCEPTED ->
                form.unchecked()
                        ? new StatusTag(t("dispatch.unchecked"), StatusTag.Kind.NEUTRAL)
                        : new StatusTag(state, StatusTag.Kind.SUCCESS);
        };
    }
}
