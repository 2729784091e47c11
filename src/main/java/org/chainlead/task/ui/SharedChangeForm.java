package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.task.Element;
import org.chainlead.task.SharedChange;

/** Which element of many tasks is to change, and what it is to become in all of them. */
class SharedChangeForm extends Composite<Div> {

    private final Select<Element> element =
            Inputs.choice(t("task.ui.element"), List.of(Element.RESPONSIBILITY, Element.DEADLINE));
    private final TextField responsible = Inputs.line(t("task.ui.form.responsible"));
    private final DatePicker dueOn = new ChineseDatePicker(t("task.ui.form.dueOn"));

    SharedChangeForm() {
        getContent().addClassNames("form", "whole-row");
        getContent().add(element, responsible, dueOn);
        responsible.setHelperText(t("task.bulk.amendDuty"));
        dueOn.setHelperText(t("task.ui.amend.dueHelp"));
        element.setValue(Element.RESPONSIBILITY);
        element.addValueChangeListener(change -> showFields());
        showFields();
    }

    boolean isComplete() {
        return Inputs.filled(element) && (isDeadline() ? Inputs.filled(dueOn) : Inputs.filled(responsible));
    }

    /** Ask only when it {@linkplain #isComplete is complete}. */
    SharedChange value() {
        return isDeadline()
                ? SharedChange.deadline(dueOn.getValue())
                : SharedChange.responsible(responsible.getValue().strip());
    }

    private void showFields() {
        responsible.setVisible(!isDeadline());
        dueOn.setVisible(isDeadline());
    }

    private boolean isDeadline() {
        return element.getValue() == Element.DEADLINE;
    }
}
