package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.chaincard.ChainBody;
import org.chainlead.chaincard.SessionDraft;
import org.chainlead.chaincard.SessionId;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptFields;

/** A meeting that was held. */
class SessionFields extends KeptFields<SessionDraft> {

    private final Select<ChainBody> body = new Select<>();
    private final ChineseDatePicker day = new ChineseDatePicker(t("chaincard.field.heldOn"));
    private final TextField subject = whole(line("chaincard.field.subject", true));
    private final TextField result = whole(line("chaincard.field.result", true));
    private final TextField reference = whole(line("chaincard.field.minutes", false));
    private transient SessionId id = SessionId.random();

    SessionFields() {
        body.setLabel(t("chaincard.field.body"));
        body.setItems(ChainBody.values());
        body.setItemLabelGenerator(Texts::label);
        day.setRequiredIndicatorVisible(true);
        form(body, day, subject, result, reference);
    }

    @Override
    protected SessionDraft value() {
        return new SessionDraft(
                id, body.getValue(), day.getValue(), subject.getValue(), result.getValue(), reference.getValue());
    }

    @Override
    protected void show(SessionDraft draft) {
        id = draft.id();
        body.setValue(draft.body());
        day.setValue(draft.heldOn());
        subject.setValue(draft.subject());
        result.setValue(draft.result());
        reference.setValue(draft.reference());
    }
}
