package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.TypedReasons;
import org.chainlead.supervision.AddresseeState;
import org.chainlead.supervision.NoticeAct;
import org.chainlead.supervision.NoticeAnswers;
import org.chainlead.supervision.NoticeDetail;
import org.chainlead.supervision.NoticeDetail.Addressee;
import org.chainlead.supervision.NoticeDrafting;
import org.chainlead.supervision.NoticeFormDrafts;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeInterviews;
import org.chainlead.supervision.NoticeIssuing;
import org.chainlead.supervision.NoticeReopening;

/** What each button of a notice's page asks before it acts. */
@SpringComponent
class NoticeDialogs {

    private static final int LONGEST = 4000;

    private final NoticeDrafting drafting;
    private final NoticeIssuing issuing;
    private final NoticeInterviews interviews;
    private final NoticeReopening reopening;
    private final NoticeAnswers answers;
    private final NoticeFormDrafts drafts;
    private final AttachmentUploads uploads;
    private final TypedReasons reasons;

    NoticeDialogs(
            NoticeDrafting drafting,
            NoticeIssuing issuing,
            NoticeInterviews interviews,
            NoticeReopening reopening,
            NoticeAnswers answers,
            NoticeFormDrafts drafts,
            AttachmentUploads uploads,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.drafting = drafting;
        this.issuing = issuing;
        this.interviews = interviews;
        this.reopening = reopening;
        this.answers = answers;
        this.drafts = drafts;
        this.uploads = uploads;
    }

    /** @param done told after the act, so that the page shows the new state */
    void open(NoticeAct act, NoticeDetail notice, Runnable done) {
        NoticeId id = notice.row().id();
        switch (act) {
            case SIGN -> run(() -> answers.sign(id), done);
            case REVIEW -> run(() -> issuing.review(id), done);
            case WITHDRAW -> ask(act, t("supervision.ui.withdraw.follows"), () -> drafting.withdraw(id), done);
            case EDIT -> UI.getCurrent().navigate("notices/" + id + "/edit");
            case REPLY -> reply(id, done);
            case RECALL -> ask(act, t("supervision.ui.recall.follows"), () -> recall(notice), done);
            case CHECK -> check(notice, done);
            case RECORD_OUTCOME -> outcome(notice, done);
            case REOPEN -> reopen(notice, done);
            case ISSUE -> issue(notice, done);
            case TAKE_BACK_SCAN -> scan(notice, done);
            case CLOSE -> ask(act, t("supervision.ui.close.follows"), () -> issuing.close(id), done);
            case DISCARD -> ask(act, t("supervision.ui.discard.follows"), () -> drafting.discard(id), done);
            case SEND_BACK -> reason(act, id, words -> issuing.sendBack(id, words), done);
            case VOID -> reason(act, id, words -> issuing.makeVoid(id, words), done);
        }
    }

    private void reply(NoticeId id, Runnable done) {
        TextArea text = area(t("supervision.field.reply"));
        text.setValue(drafts.reply(id));
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.addValueChangeListener(change -> drafts.keepReply(id, change.getValue()));
        AttachmentField evidence = new AttachmentField(t("supervision.ui.evidence"), uploads);
        Runnable send = () -> {
            answers.reply(id, text.getValue(), ids(evidence));
            drafts.removeReply(id);
        };
        form(NoticeAct.REPLY, send, done, text, evidence);
    }

    /** The words come back into the form of the reply. */
    private void recall(NoticeDetail notice) {
        NoticeId id = notice.row().id();
        answers.recall(id);
        notice.addressees().stream()
                .flatMap(unit -> unit.replies().stream())
                .reduce((first, second) -> second)
                .ifPresent(reply -> drafts.keepReply(id, reply.text()));
    }

    private void check(NoticeDetail notice, Runnable done) {
        List<Addressee> waiting = notice.addressees().stream()
                .filter(unit -> unit.state() == AddresseeState.TO_CHECK)
                .toList();
        ComboBox<Addressee> unit = new ComboBox<>(t("supervision.ui.unit"), waiting);
        unit.setItemLabelGenerator(Addressee::name);
        unit.setValue(waiting.getFirst());
        unit.setWidthFull();
        RadioButtonGroup<Boolean> result = new RadioButtonGroup<>(t("supervision.ui.result"), true, false);
        result.setItemLabelGenerator(passed -> t(passed ? "supervision.ui.pass" : "supervision.ui.fail"));
        result.setValue(true);
        TextArea opinion = area(t("supervision.field.opinion"));
        NoticeId id = notice.row().id();
        form(
                NoticeAct.CHECK,
                () -> answers.check(
                        id,
                        unit.getOptionalValue().orElseGet(waiting::getFirst).unit(),
                        result.getValue(),
                        opinion.getValue()),
                done,
                unit,
                result,
                opinion);
    }

    private void outcome(NoticeDetail notice, Runnable done) {
        OutcomeForm outcome = new OutcomeForm(notice);
        form(NoticeAct.RECORD_OUTCOME, () -> outcome.save(interviews), done, outcome);
    }

    private void reopen(NoticeDetail notice, Runnable done) {
        ReopenForm again = new ReopenForm(notice);
        form(NoticeAct.REOPEN, () -> again.save(reopening), done, again);
    }

    private void issue(NoticeDetail notice, Runnable done) {
        TextField number = new TextField(t("supervision.ui.number"));
        number.setHelperText(t("supervision.ui.numberHelp"));
        number.setWidthFull();
        form(NoticeAct.ISSUE, () -> issuing.issue(notice.row().id(), number.getValue()), done, number);
    }

    private void scan(NoticeDetail notice, Runnable done) {
        AttachmentField files = new AttachmentField(t("supervision.ui.scan"), uploads);
        files.setValue(notice.scan());
        NoticeId id = notice.row().id();
        form(NoticeAct.TAKE_BACK_SCAN, () -> issuing.takeBackScan(id, ids(files)), done, files);
    }

    private static void form(NoticeAct act, Runnable work, Runnable done, Component... fields) {
        Div form = new Div(fields);
        form.addClassName("stack");
        new FormDialog(label(act), form, label(act), () -> {
                    work.run();
                    done.run();
                })
                .wide()
                .open();
    }

    private void reason(NoticeAct act, Object id, java.util.function.Consumer<String> work, Runnable done) {
        new ReasonDialog(label(act), words -> {
                    work.accept(words);
                    done.run();
                })
                .keptIn(reasons, "supervision." + act + ":" + id)
                .atMost(NoticeIssuing.LONGEST_REASON)
                .open();
    }

    private static void ask(NoticeAct act, String consequence, Runnable work, Runnable done) {
        new ConfirmAction(label(act), consequence, label(act), () -> {
                    work.run();
                    done.run();
                })
                .open();
    }

    private static void run(Runnable work, Runnable done) {
        Notifications.run(() -> {
            work.run();
            done.run();
        });
    }

    private static TextArea area(String name) {
        TextArea area = new TextArea(name);
        area.setMaxLength(LONGEST);
        area.setMinRows(4);
        area.setWidthFull();
        return area;
    }

    private static List<AttachmentId> ids(AttachmentField field) {
        return field.getValue().stream().map(AttachmentRef::id).toList();
    }
}
