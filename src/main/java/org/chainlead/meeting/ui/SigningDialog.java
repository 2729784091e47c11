package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.meeting.MeetingAct;
import org.chainlead.meeting.MeetingDetail;
import org.chainlead.meeting.MeetingMinutes;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.meeting.SignMinutes;
import org.chainlead.task.RowResult;

/** 纪要签发 with its preview of what is handed out, and what came of each draft. */
@SpringComponent
class SigningDialog {

    private static final int LINE = 200;

    private final MeetingMinutes minutes;
    private final MeetingQueries queries;
    private final AttachmentUploads uploads;
    private final Clock clock;

    SigningDialog(MeetingMinutes minutes, MeetingQueries queries, AttachmentUploads uploads, Clock clock) {
        this.minutes = minutes;
        this.queries = queries;
        this.uploads = uploads;
        this.clock = clock;
    }

    void sign(MeetingDetail meeting, Consumer<String> acted) {
        boolean paper = queries.signsForPaper();
        TextField number = new TextField(t("meeting.field.number"));
        number.setMaxLength(LINE);
        number.setRequiredIndicatorVisible(true);
        number.setHelperText(t("meeting.ui.numberHelp"));
        LocalDate today = LocalDate.now(clock);
        ChineseDatePicker day = new ChineseDatePicker(t("meeting.field.signedOn"));
        day.setMax(today);
        day.setValue(today);
        TextField signer = new TextField(t("meeting.field.signer"));
        signer.setMaxLength(LINE);
        signer.setVisible(paper);
        signer.setRequiredIndicatorVisible(true);
        AttachmentField scans =
                new AttachmentField(t(paper ? "meeting.ui.scanNeeded" : "meeting.ui.scanOptional"), uploads);
        scans.addClassName("whole-row");
        Div form = new Div(
                number,
                day,
                signer,
                scans,
                MeetingWords.hint(t("meeting.ui.signFollows", meeting.row().waiting())));
        form.addClassName("form");
        new FormDialog(label(MeetingAct.SIGN), form, t("meeting.ui.signNow"), () -> {
                    List<RowResult> results = minutes.sign(
                            meeting.row().id(),
                            new SignMinutes(number.getValue(), day.getValue(), signer.getValue(), ids(scans)));
                    tell(results, t("meeting.ui.signedDone", number.getValue()), acted);
                })
                .wide()
                .open();
    }

    void handOut(MeetingDetail meeting, Consumer<String> acted) {
        String title = label(MeetingAct.HAND_OUT);
        new ConfirmAction(
                        title,
                        meeting.row().waiting(),
                        t("meeting.ui.handOutFollows"),
                        title,
                        () -> tell(minutes.handOut(meeting.row().id()), t("meeting.ui.done", title), acted))
                .open();
    }

    void scan(MeetingDetail meeting, Consumer<String> acted) {
        AttachmentField scans = new AttachmentField(t("meeting.ui.scan"), uploads);
        new FormDialog(label(MeetingAct.SCAN), scans, () -> {
                    minutes.keepScan(meeting.row().id(), ids(scans));
                    acted.accept(t("meeting.ui.done", label(MeetingAct.SCAN)));
                })
                .open();
    }

    private static void tell(List<RowResult> results, String done, Consumer<String> acted) {
        acted.accept(done);
        if (results.isEmpty()) {
            return;
        }
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(t("meeting.ui.results"));
        dialog.addClassNames("form-dialog", "wide", "bulk-result");
        OrderedList list = new OrderedList();
        list.addClassName("bulk-rows");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", t("meeting.ui.results"));
        results.forEach(row -> list.add(new ListItem(MeetingWords.outcome(row))));
        dialog.add(list);
        dialog.getFooter().add(new Button(t("common.ui.close"), click -> dialog.close()));
        dialog.open();
    }

    private static List<AttachmentId> ids(AttachmentField scans) {
        return scans.getValue().stream().map(AttachmentRef::id).toList();
    }
}
