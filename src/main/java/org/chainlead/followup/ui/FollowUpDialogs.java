package org.chainlead.followup.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.followup.FollowUpRow;
import org.chainlead.followup.FollowUps;

/** Asks for the finding, and for the head's decision on a gap. */
final class FollowUpDialogs {

    private FollowUpDialogs() {}

    static void check(
            FollowUps followUps, AttachmentUploads uploads, FollowUpRow row, boolean holds, Runnable refresh) {
        TextArea finding = area(t("followup.ui.finding"));
        finding.setHelperText(t(holds ? "followup.ui.confirmHelp" : "followup.ui.gapHelp"));
        ChineseDatePicker evidence = new ChineseDatePicker(t("followup.ui.evidence"));
        evidence.setRequiredIndicatorVisible(true);
        AttachmentField files = new AttachmentField(t("followup.ui.files"), uploads);
        new FormDialog(
                        title(holds ? "followup.ui.confirm" : "followup.ui.gap", row),
                        new Div(finding, evidence, files),
                        t("followup.ui.record"),
                        () -> {
                            followUps.check(
                                    row.id(),
                                    holds,
                                    finding.getValue(),
                                    Objects.requireNonNull(evidence.getValue()),
                                    files.getValue().stream()
                                            .map(AttachmentRef::id)
                                            .toList());
                            refresh.run();
                            Notifications.success(t("followup.ui.recorded"));
                        })
                .validatedBy(() -> {
                    evidence.setInvalid(evidence.isEmpty());
                    evidence.setErrorMessage(t("followup.ui.evidenceMissing"));
                    return !evidence.isEmpty();
                })
                .open();
    }

    static void decide(FollowUps followUps, FollowUpRow row, boolean reopen, Runnable refresh) {
        TextArea decision = area(t("followup.ui.decision"));
        Div content = new Div();
        if (row.finding() != null) {
            content.add(new Paragraph(row.finding()));
        }
        if (reopen) {
            content.add(new Paragraph(t("followup.ui.reopenConsequence")));
        }
        content.add(decision);
        String key = reopen ? "followup.ui.reopen" : "followup.ui.keep";
        new FormDialog(title(key, row), content, t(key), () -> {
                    followUps.decide(row.id(), reopen, decision.getValue());
                    refresh.run();
                    Notifications.success(t("followup.ui.decided"));
                })
                .open();
    }

    private static String title(String key, FollowUpRow row) {
        return t("followup.ui.actOn", t(key), row.taskName());
    }

    private static TextArea area(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(FollowUps.LONGEST);
        area.setMinRows(3);
        area.setWidthFull();
        area.setRequiredIndicatorVisible(true);
        return area;
    }
}
