package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.org.UnitRef;
import org.chainlead.task.Element;
import org.chainlead.task.ElementChange;
import org.chainlead.task.TaskDraft;

/** Which element is to change, and its fields, filled with what stands now. */
class ElementChangeForm extends Composite<Div> {

    private final Select<Element> element = Inputs.choice(t("task.ui.element"), List.of(Element.values()));
    private final TextArea text = Inputs.text(t("task.ui.amend.proposed"));
    private final GoalsField goals = new GoalsField();
    private final DatePicker dueOn = new ChineseDatePicker(t("task.ui.form.dueOn"));
    private final ComboBox<UnitRef> lead;
    private final MultiSelectComboBox<UnitRef> supporting;
    private final TextField responsible = Inputs.line(t("task.ui.form.responsible"));

    ElementChangeForm(TaskChoices choices, TaskDraft present) {
        lead = choices.unit(t("task.ui.form.lead"));
        supporting = choices.units(t("task.ui.form.supporting"));
        getContent().addClassNames("form", "whole-row");
        getContent().add(element, text, goals, dueOn, lead, supporting, responsible);
        dueOn.setMin(choices.today());
        dueOn.setMax(present.dueOn());
        dueOn.setHelperText(t("task.ui.amend.dueHelp"));
        fill(choices, present);
        element.addValueChangeListener(change -> {
            text.setValue(words(change.getValue(), present));
            showFields();
        });
        showFields();
    }

    private void fill(TaskChoices choices, TaskDraft present) {
        goals.setValue(present.goals());
        dueOn.setValue(present.dueOn());
        if (present.leadUnit() != null) {
            choices.named(List.of(present.leadUnit())).forEach(lead::setValue);
        }
        supporting.setValue(new HashSet<>(choices.named(present.supporting())));
        responsible.setValue(present.responsible() == null ? "" : present.responsible());
    }

    boolean isComplete() {
        boolean chosen = Inputs.filled(element);
        return chosen
                && switch (element.getValue()) {
                    case TITLE, MEASURE -> Inputs.filled(text);
                    case GOAL -> goals.isComplete();
                    case DEADLINE -> Inputs.filled(dueOn);
                    case RESPONSIBILITY -> Inputs.filled(lead);
                };
    }

    /** Ask only when it {@linkplain #isComplete is complete}. */
    ElementChange value() {
        return switch (element.getValue()) {
            case TITLE, MEASURE ->
                ElementChange.words(element.getValue(), text.getValue().strip());
            case GOAL -> ElementChange.goals(text.getValue().strip(), goals.getValue());
            case DEADLINE -> ElementChange.deadline(dueOn.getValue());
            case RESPONSIBILITY ->
                ElementChange.duty(
                        lead.getValue().id(),
                        DutySection.ids(supporting),
                        responsible.getValue().strip());
        };
    }

    private void showFields() {
        Element chosen = element.getValue();
        show(chosen == Element.TITLE || chosen == Element.MEASURE || chosen == Element.GOAL, text);
        show(chosen == Element.GOAL, goals);
        show(chosen == Element.DEADLINE, dueOn);
        show(chosen == Element.RESPONSIBILITY, lead, supporting, responsible);
        text.setLabel(chosen == null ? t("task.ui.amend.proposed") : label(chosen));
    }

    private static void show(boolean visible, Component... fields) {
        for (Component field : fields) {
            field.setVisible(visible);
        }
    }

    private static String words(Element element, TaskDraft present) {
        return switch (element) {
            case TITLE -> present.title();
            case MEASURE -> present.measure();
            case GOAL -> present.goalText();
            case DEADLINE, RESPONSIBILITY -> "";
        };
    }
}
