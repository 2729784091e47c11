package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.chainlead.common.DateTimeText;

/** Says that a form was restored from what was typed before and not saved, and offers to throw that away. */
public class RestoredNotice extends Composite<Div> {

    /**
     * @param savedAt when it was typed
     * @param discard forgets it and shows the form as it is without
     */
    public RestoredNotice(Instant savedAt, Runnable discard) {
        Button button = new Button(t("common.ui.discardTyped"), click -> discard.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        getContent().add(new Span(t("common.ui.restored", DateTimeText.moment(savedAt))), button);
        getContent().addClassName("restored-notice");
        getContent().getElement().setAttribute("role", "status");
    }
}
