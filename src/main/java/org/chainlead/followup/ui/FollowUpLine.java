package org.chainlead.followup.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.followup.FollowUpRow;
import org.chainlead.followup.FollowUpState;
import org.chainlead.followup.FollowUps;
import org.jspecify.annotations.Nullable;

/** One 回头看: the task, what was found, what was decided, and what the person may do about it. */
class FollowUpLine extends Composite<Div> {

    private final transient FollowUpRow row;

    FollowUpLine(FollowUpRow row, FollowUps followUps, AttachmentUploads uploads, Runnable refresh) {
        this.row = row;
        WorkRow line = new WorkRow(new Anchor("tasks/" + row.task(), row.taskName()), note())
                .middle(new StatusTag(row.state(), kind(row.state())));
        if (row.checkedAt() != null) {
            line.below(said(row.checkedBy(), row.checkedAt(), row.finding()));
        }
        if (row.evidenceOn() != null) {
            line.below(new Div(t("followup.ui.evidenceOf", DateTimeText.date(row.evidenceOn()))));
        }
        if (!row.files().isEmpty()) {
            line.below(new AttachmentList(row.files()));
        }
        if (row.decidedAt() != null) {
            line.below(said(row.decidedBy(), row.decidedAt(), row.decision()));
        }
        acts(line, followUps, uploads, refresh);
        getContent().add(line);
    }

    private void acts(WorkRow line, FollowUps followUps, AttachmentUploads uploads, Runnable refresh) {
        if (row.mayCheck()) {
            line.acts(new Span(
                    button("followup.ui.gap", () -> FollowUpDialogs.check(followUps, uploads, row, false, refresh)),
                    button(
                            "followup.ui.confirm",
                            () -> FollowUpDialogs.check(followUps, uploads, row, true, refresh))));
        }
        if (row.mayDecide()) {
            line.acts(new Span(
                    button("followup.ui.keep", () -> FollowUpDialogs.decide(followUps, row, false, refresh)),
                    button("followup.ui.reopen", () -> FollowUpDialogs.decide(followUps, row, true, refresh))));
        }
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(t(key), click -> act.run());
        button.setAriaLabel(t("followup.ui.actOn", t(key), row.taskName()));
        return button;
    }

    private String note() {
        LocalDate closedOn = LocalDate.ofInstant(row.closedAt(), DateTimeText.ZONE);
        return t(
                "followup.ui.note",
                row.unitName(),
                DateTimeText.date(closedOn),
                label(row.stage()),
                row.afterDays(),
                DateTimeText.month(row.month()));
    }

    private static StatusTag.Kind kind(FollowUpState state) {
        return state == FollowUpState.GAP ? StatusTag.Kind.WARNING : StatusTag.Kind.NEUTRAL;
    }

    private static Div said(@Nullable String who, Instant at, @Nullable String what) {
        return new Div(t(
                "followup.ui.found",
                Objects.requireNonNullElse(who, ""),
                DateTimeText.moment(at),
                Objects.requireNonNullElse(what, "")));
    }
}
