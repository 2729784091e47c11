package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.project.FigureMark;
import org.chainlead.project.FigureState;

/** Where a figure stands between the unit and the office, in words. */
final class MarkWords {

    private MarkWords() {}

    static StatusTag tag(FigureMark mark) {
        return new StatusTag(mark.state(), kind(mark.state()));
    }

    /** Adds tag, who entered and verified it, and why it came back. */
    static WorkRow add(WorkRow row, FigureMark mark) {
        row.middle(tag(mark));
        if (mark.state() == FigureState.RETURNED) {
            row.below(new Div(t("project.figure.returned", mark.returnReason())));
        }
        return row.below(said(mark));
    }

    private static Div said(FigureMark mark) {
        Div said = new Div(
                mark.state() == FigureState.VERIFIED && mark.verifiedAt() != null
                        ? t(
                                "project.figure.enteredAndVerified",
                                mark.enteredBy(),
                                DateTimeText.moment(mark.enteredAt()),
                                mark.verifiedBy(),
                                DateTimeText.moment(Objects.requireNonNull(mark.verifiedAt())))
                        : t("project.figure.entered", mark.enteredBy(), DateTimeText.moment(mark.enteredAt())));
        said.addClassName("figure-said");
        return said;
    }

    private static StatusTag.Kind kind(FigureState state) {
        return switch (state) {
            case ENTERED -> StatusTag.Kind.INFO;
            case VERIFIED -> StatusTag.Kind.SUCCESS;
            case RETURNED -> StatusTag.Kind.WARNING;
        };
    }
}
