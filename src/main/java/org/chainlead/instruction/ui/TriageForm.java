package org.chainlead.instruction.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionAct;
import org.chainlead.instruction.InstructionDetail;
import org.chainlead.instruction.Triage;
import org.chainlead.instruction.Urgency;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskRow;
import org.jspecify.annotations.Nullable;

/** 拟办 in fields: what is not wanted for a kind of handling is not shown; the limit follows the urgency and explains itself. */
class TriageForm extends Composite<Div> {

    private static final int LONGEST = 4000;
    private static final int LONGEST_TITLE = 200;

    private final transient TriageForms forms;
    private final boolean onTask;
    private final Select<Handling> handling = new Select<>();
    private final Select<Urgency> urgency = new Select<>();
    private final ComboBox<TaskRow> about = new ComboBox<>(t("instruction.ui.joinTask"));
    private final ComboBox<UnitRef> lead = new ComboBox<>(t("instruction.ui.leadUnit"));
    private final ChineseDatePicker due = new ChineseDatePicker(t("instruction.ui.dueOn"));
    private final TextField title = new TextField(t("instruction.field.title"));
    private final TextArea goal = new TextArea(t("instruction.field.goal"));
    private final TextArea opinion = new TextArea(t("instruction.field.opinion"));
    private final ReasonList reasons = new ReasonList();

    TriageForm(InstructionDetail detail, InstructionAct act, TriageForms forms, Consumer<Triage> action) {
        this.forms = forms;
        onTask = detail.row().task() != null
                && (detail.triage() == null || detail.triage().task() == null);
        prepareChoices();
        prepareTexts();
        fill(detail.triage());
        Button button = new Button(label(act), click -> act(action));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div acts = new Div(button);
        acts.addClassName("big-acts");
        Div fields = new Div(handling, urgency, about, lead, due, title, goal, opinion);
        fields.addClassName("form");
        getContent()
                .add(
                        fields,
                        InstructionWords.hint(t(
                                act == InstructionAct.DECIDE
                                        ? "instruction.ui.decideFollows"
                                        : "instruction.ui.proposeFollows")),
                        reasons,
                        acts);
    }

    private void prepareChoices() {
        handling.setLabel(t("instruction.ui.handling"));
        handling.setItems(Handling.values());
        handling.setItemLabelGenerator(Texts::label);
        handling.addValueChangeListener(change -> fit());
        urgency.setLabel(t("instruction.ui.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(Texts::label);
        urgency.setHelperText(t("instruction.ui.limits", InstructionWords.limits(forms.limits())));
        urgency.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                due.setValue(forms.limit(change.getValue()));
            }
        });
        lead.setItemLabelGenerator(UnitRef::name);
        lead.setClearButtonVisible(true);
        lead.setItems(query -> forms.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        about.setItemLabelGenerator(TriageForms::name);
        about.setRequiredIndicatorVisible(true);
        about.addClassName("whole-row");
        about.setItems(
                query -> forms.tasks(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        due.addValueChangeListener(
                change -> due.setHelperText(change.getValue() == null ? "" : forms.explained(change.getValue())));
    }

    private void prepareTexts() {
        title.setMaxLength(LONGEST_TITLE);
        title.setHelperText(t("instruction.ui.ownWords"));
        goal.setMaxLength(LONGEST);
        opinion.setMaxLength(LONGEST);
        opinion.setMinRows(3);
        title.addClassName("whole-row");
        goal.addClassName("whole-row");
        opinion.addClassName("whole-row");
    }

    private void fill(@Nullable Triage triage) {
        if (triage == null) {
            handling.setValue(Handling.HANDLE_NEW);
            urgency.setValue(Urgency.NORMAL);
            due.setValue(forms.limit(Urgency.NORMAL));
            return;
        }
        handling.setValue(triage.handling());
        urgency.setValue(triage.urgency());
        if (triage.leadUnit() != null) {
            lead.setValue(forms.unit(triage.leadUnit()));
        }
        if (triage.task() != null) {
            about.setValue(forms.task(triage.task()));
        }
        due.setValue(triage.dueOn());
        title.setValue(triage.title());
        goal.setValue(triage.goalText());
        opinion.setValue(triage.opinion());
    }

    private void fit() {
        Handling value = handling.getValue();
        boolean handled = value != null && value.isHandled();
        boolean task = value != null && value.makesTask();
        about.setVisible(!onTask && value != null && value.needsTask());
        urgency.setVisible(handled);
        due.setVisible(handled);
        title.setVisible(task);
        goal.setVisible(task);
    }

    private void act(Consumer<Triage> action) {
        reasons.clear();
        try {
            action.accept(written());
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
    }

    private Triage written() {
        Handling value = handling.getValue();
        return new Triage(
                value,
                value.isHandled() ? urgency.getValue() : null,
                lead.getValue() == null ? null : lead.getValue().id(),
                value.isHandled() ? due.getValue() : null,
                value.makesTask() ? title.getValue() : "",
                value.makesTask() ? goal.getValue() : "",
                opinion.getValue(),
                about.isVisible() && about.getValue() != null ? about.getValue().id() : null);
    }
}
