package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.meeting.AgendaRow;
import org.chainlead.meeting.DecisionDraft;
import org.chainlead.meeting.DecisionRow;
import org.chainlead.meeting.MeetingAct;
import org.chainlead.meeting.MeetingAgenda;
import org.chainlead.meeting.MeetingDecisions;
import org.chainlead.meeting.MeetingDetail;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingMinutes;
import org.chainlead.meeting.MeetingPlanning;
import org.chainlead.org.Directory;
import org.chainlead.org.TypedReasons;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/** The questions before each act on a meeting, with their consequence in words. */
@SpringComponent
class MeetingDialogs {

    private static final int LINE = 200;
    private static final int TEXT = 4000;

    private final MeetingPlanning planning;
    private final MeetingAgenda agenda;
    private final MeetingDecisions decisions;
    private final MeetingMinutes minutes;
    private final SigningDialog signing;
    private final Directory directory;
    private final TypedReasons reasons;

    MeetingDialogs(
            MeetingPlanning planning,
            MeetingAgenda agenda,
            MeetingDecisions decisions,
            MeetingMinutes minutes,
            SigningDialog signing,
            Directory directory,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.planning = planning;
        this.agenda = agenda;
        this.decisions = decisions;
        this.minutes = minutes;
        this.signing = signing;
        this.directory = directory;
    }

    /** @param acted told in a sentence what was done */
    void open(MeetingAct act, MeetingDetail meeting, Consumer<String> acted) {
        MeetingId id = meeting.row().id();
        switch (act) {
            case SIGN -> signing.sign(meeting, acted);
            case SCAN -> signing.scan(meeting, acted);
            case HAND_OUT -> signing.handOut(meeting, acted);
            case RETURN -> reason(act, id, reason -> minutes.returnMinutes(id, reason), acted);
            case CANCEL -> reason(act, id, reason -> planning.cancel(id, reason), acted);
            case SUBMIT -> ask(act, () -> minutes.submit(id), acted);
            case WITHDRAW -> ask(act, () -> minutes.withdraw(id), acted);
            case HOLD -> ask(act, () -> minutes.hold(id), acted);
            case EDIT -> UI.getCurrent().navigate("meetings/" + id + "/edit");
            case AT_ONCE, DECIDE, NOTE, ARRANGE -> throw new IllegalArgumentException(act.name());
        }
    }

    /** What was decided on an item, or on none. */
    void decide(MeetingDetail meeting, @Nullable AgendaRow item, Consumer<String> acted) {
        TaskId task = TaskId.random();
        TextField title = line("meeting.field.decisionTitle");
        TextArea goal = new TextArea(t("meeting.field.decisionGoal"));
        goal.setMaxLength(TEXT);
        goal.setMinRows(3);
        goal.addClassName("whole-row");
        goal.setRequiredIndicatorVisible(true);
        ComboBox<UnitRef> lead = new ComboBox<>(t("meeting.field.leadUnit"));
        lead.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        lead.setItemLabelGenerator(UnitRef::name);
        lead.setRequiredIndicatorVisible(true);
        MultiSelectComboBox<UnitRef> supporting = new MultiSelectComboBox<>(t("meeting.field.supporting"));
        supporting.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        supporting.setItemLabelGenerator(UnitRef::name);
        ChineseDatePicker due = new ChineseDatePicker(t("meeting.field.due"));
        due.setRequiredIndicatorVisible(true);
        Div form = new Div(title, goal, lead, supporting, due, MeetingWords.hint(t("meeting.ui.decisionFollows")));
        form.addClassName("form");
        new FormDialog(t("meeting.ui.addDecision"), form, t("meeting.ui.writeDown"), () -> {
                    decisions.draft(
                            meeting.row().id(),
                            task,
                            new DecisionDraft(
                                    item == null ? null : item.id(),
                                    title.getValue(),
                                    goal.getValue(),
                                    lead.getOptionalValue().map(UnitRef::id).orElse(null),
                                    supporting.getValue().stream()
                                            .map(UnitRef::id)
                                            .toList(),
                                    due.getValue()));
                    acted.accept(t("meeting.ui.decisionWritten"));
                })
                .wide()
                .open();
    }

    /** What can be done with a decision that is not handed out. */
    List<Component> waiting(MeetingDetail meeting, DecisionRow row, Consumer<String> acted) {
        List<Component> acts = new ArrayList<>();
        if (meeting.may(MeetingAct.AT_ONCE)) {
            acts.add(button("meeting.ui.atOnce", row, () -> atOnce(meeting, row, acted)));
        }
        if (meeting.may(MeetingAct.DECIDE) && row.visible()) {
            Anchor edit = new Anchor("tasks/" + row.task() + "/edit", t("meeting.ui.editDraft"));
            edit.addClassName("button-link");
            edit.setAriaLabel(t("meeting.ui.actOn", t("meeting.ui.editDraft"), row.title()));
            acts.add(edit);
            acts.add(button(
                    "meeting.ui.remove",
                    row,
                    () -> ask(
                            t("meeting.ui.removeDecision"),
                            t("meeting.ui.removeDecisionFollows", row.title()),
                            () -> decisions.remove(meeting.row().id(), row.task()),
                            acted)));
        }
        return acts;
    }

    void remove(MeetingDetail meeting, AgendaRow item, Consumer<String> acted) {
        ask(
                t("meeting.ui.removeItem"),
                t("meeting.ui.removeItemFollows", item.title()),
                () -> agenda.remove(meeting.row().id(), item.id()),
                acted);
    }

    private void atOnce(MeetingDetail meeting, DecisionRow row, Consumer<String> acted) {
        TextField said = line("meeting.field.said");
        said.setValue(meeting.row().chairName());
        TextArea reason = new TextArea(t("meeting.field.atOnceReason"));
        reason.setMaxLength(TEXT);
        reason.addClassName("whole-row");
        reason.setRequiredIndicatorVisible(true);
        Div form = new Div(said, reason, MeetingWords.hint(t("meeting.ui.atOnceFollows", row.title(), row.unitName())));
        form.addClassName("form");
        new FormDialog(t("meeting.ui.atOnce"), form, t("meeting.ui.atOnce"), () -> {
                    decisions.atOnce(meeting.row().id(), row.task(), said.getValue(), reason.getValue());
                    acted.accept(t("meeting.ui.handedOutRow", row.title()));
                })
                .open();
    }

    private static TextField line(String key) {
        TextField field = new TextField(t(key));
        field.setMaxLength(LINE);
        field.addClassName("whole-row");
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static Button button(String key, DecisionRow row, Runnable act) {
        Button button = new Button(t(key), click -> act.run());
        button.setAriaLabel(t("meeting.ui.actOn", t(key), row.title()));
        return button;
    }

    private void reason(MeetingAct act, Object id, Consumer<String> work, Consumer<String> acted) {
        new ReasonDialog(label(act), reason -> {
                    work.accept(reason);
                    acted.accept(t("meeting.ui.done", label(act)));
                })
                .keptIn(reasons, "meeting." + act + ":" + id)
                .open();
    }

    private static void ask(MeetingAct act, Runnable work, Consumer<String> acted) {
        ask(label(act), t("meeting.ui.follows.act." + act), work, acted);
    }

    private static void ask(String title, String consequence, Runnable work, Consumer<String> acted) {
        new ConfirmAction(title, consequence, title, () -> {
                    work.run();
                    acted.accept(t("meeting.ui.done", title));
                })
                .open();
    }
}
