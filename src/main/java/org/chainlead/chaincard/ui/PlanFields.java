package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.chaincard.PlanDraft;
import org.chainlead.chaincard.PlanVersionId;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptFields;

/** A version of the chain's plan. */
class PlanFields extends KeptFields<PlanDraft> {

    private final TextField name = whole(line("chaincard.field.planName", true));
    private final ChineseDatePicker day = new ChineseDatePicker(t("chaincard.field.decidedOn"));
    private final TextField number = line("chaincard.field.documentNumber", false);
    private final TextArea note = words("chaincard.field.planNote", false);
    private transient PlanVersionId id = PlanVersionId.random();

    PlanFields() {
        day.setRequiredIndicatorVisible(true);
        form(name, day, number, note);
    }

    @Override
    protected PlanDraft value() {
        return new PlanDraft(id, name.getValue(), day.getValue(), number.getValue(), note.getValue());
    }

    @Override
    protected void show(PlanDraft draft) {
        id = draft.id();
        name.setValue(draft.name());
        day.setValue(draft.decidedOn());
        number.setValue(draft.documentNumber());
        note.setValue(draft.note());
    }
}
