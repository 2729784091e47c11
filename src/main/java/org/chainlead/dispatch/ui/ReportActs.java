package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.ReportRecall;
import org.chainlead.dispatch.ReportState;
import org.chainlead.org.TypedReasons;

/** The acts on the page of one report. */
@SpringComponent
class ReportActs {

    private final ReportQueries queries;
    private final ReportFiling filing;
    private final ReportRecall recalling;
    private final AttachmentUploads uploads;
    private final ReviewActs review;
    private final TypedReasons reasons;

    ReportActs(
            ReportQueries queries,
            ReportFiling filing,
            ReportRecall recalling,
            AttachmentUploads uploads,
            ReviewActs review,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.queries = queries;
        this.filing = filing;
        this.recalling = recalling;
        this.uploads = uploads;
        this.review = review;
    }

    void offerFilling(ViewHeader header, ReportForm form, ReportEditor editor, Runnable refresh) {
        header.primary(new Button(t("dispatch.ui.submit"), click -> askSubmit(form, editor, refresh)));
    }

    void offerOthers(ViewHeader header, ReportForm form, Runnable refresh) {
        if (form.may(ReportAct.RECALL)) {
            header.actions(new Button(t("dispatch.ui.recall"), click -> askRecall(form, refresh)));
        }
        if (form.may(ReportAct.CORRECT)) {
            header.actions(new Button(t("dispatch.ui.correct"), click -> askCorrection(form, refresh)));
        }
        if (form.may(ReportAct.PAPER)) {
            header.primary(new Button(t("dispatch.ui.paper"), click -> askPaper(form, refresh)));
        }
        if (form.may(ReportAct.PASS) || form.may(ReportAct.REVIEW)) {
            header.actions(new Button(t("dispatch.ui.return"), click -> review.askReturn(form, refresh)));
            header.primary(new Button(t("dispatch.ui.pass"), click -> review.pass(form, refresh)));
        }
    }

    private void askSubmit(ReportForm form, ReportEditor editor, Runnable refresh) {
        if (!editor.save()) {
            return;
        }
        String steps = queries.chain().stream().map(Texts::label).collect(Collectors.joining(t("dispatch.ui.then")));
        new ConfirmAction(
                        t("dispatch.ui.submit"),
                        t("dispatch.ui.sentTo", steps, form.reviewer()),
                        t("dispatch.ui.submit"),
                        () -> {
                            filing.submit(form.task(), form.period(), editor.version());
                            refresh.run();
                            Notifications.success(t("dispatch.ui.submitted", 1));
                        })
                .open();
    }

    private void askRecall(ReportForm form, Runnable refresh) {
        String consequence = form.state() == ReportState.IN_REVIEW
                ? t("dispatch.ui.recall.follows", form.reviewer())
                : t("dispatch.ui.recall.followsInside");
        new ConfirmAction(t("dispatch.ui.recall"), consequence, t("dispatch.ui.recall"), () -> {
                    recalling.recall(Objects.requireNonNull(form.id()));
                    refresh.run();
                    Notifications.success(t("dispatch.ui.recalled"));
                })
                .open();
    }

    private void askCorrection(ReportForm form, Runnable refresh) {
        new ReasonDialog(t("dispatch.ui.correct"), t("dispatch.ui.correctReason"), t("dispatch.ui.correct"), reason -> {
                    filing.correct(form.task(), form.period(), reason);
                    refresh.run();
                })
                .keptIn(reasons, "dispatch.correct:" + form.task() + ":" + form.period())
                .atMost(ReportFiling.LONGEST_REASON)
                .open();
    }

    private void askPaper(ReportForm form, Runnable refresh) {
        AttachmentField scan = new AttachmentField(t("dispatch.ui.scan"), uploads);
        scan.setValue(List.of());
        new FormDialog(t("dispatch.ui.paper"), scan, t("dispatch.ui.paper"), () -> {
                    filing.enterPaper(
                            Objects.requireNonNull(form.id()),
                            form.version(),
                            scan.getValue().stream().map(AttachmentRef::id).toList());
                    refresh.run();
                    Notifications.success(t("dispatch.ui.paperEntered"));
                })
                .open();
    }
}
