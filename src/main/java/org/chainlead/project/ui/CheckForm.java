package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Supplier;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;

/** What was found about something under 请核对. */
final class CheckForm {

    private static final int LONGEST = 500;

    /** Keeps it. */
    @FunctionalInterface
    interface Deciding {

        void decide(CheckDecision decision, String remark);
    }

    private CheckForm() {}

    /**
     * The button of a row, which opens the form.
     *
     * @param matter name of what is asked about
     * @param asked what the form tells of it
     * @param refresh shows the list anew
     */
    static Component button(
            String matter, Reason question, Supplier<Component> asked, Deciding deciding, Runnable refresh) {
        Button decide = new Button(t("project.check.decide"), click -> ask(asked.get(), deciding, refresh));
        decide.addThemeVariants(ButtonVariant.LUMO_SMALL);
        decide.setAriaLabel(t("project.check.decideOn", matter, question.text()));
        return new Span(decide);
    }

    private static void ask(Component asked, Deciding deciding, Runnable refresh) {
        RadioButtonGroup<CheckDecision> decision = new RadioButtonGroup<>(t("project.check.result"));
        decision.setItems(CheckDecision.values());
        decision.setItemLabelGenerator(Texts::label);
        decision.setValue(CheckDecision.RIGHT);
        TextArea remark = KeptFields.words("project.check.remark", true);
        remark.setMaxLength(LONGEST);
        new FormDialog(t("project.check.decide"), new Div(asked, decision, remark), () -> {
                    deciding.decide(decision.getValue(), remark.getValue());
                    Notifications.success(t("project.check.kept", label(decision.getValue())));
                    refresh.run();
                })
                .open();
    }
}
