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
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;

/** What was found about something under 请核对; what is typed is kept until it is entered or thrown away. */
final class CheckForm extends KeptFields<CheckForm.Typed> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final RadioButtonGroup<CheckDecision> decision = new RadioButtonGroup<>(t("project.check.result"));
    private final TextArea remark = words("project.check.remark", true);

    record Typed(CheckDecision decision, String remark) {}

    /** Keeps it. */
    @FunctionalInterface
    interface Deciding {

        void decide(CheckDecision decision, String remark);
    }

    private CheckForm(Div asked) {
        decision.setItems(CheckDecision.values());
        decision.setItemLabelGenerator(Texts::label);
        remark.setMaxLength(LONGEST);
        form(whole(asked), whole(decision), remark);
    }

    /**
     * The button of a row, which opens the form.
     *
     * @param key of the question
     * @param matter name of what is asked about
     * @param asked what the form tells of it
     * @param refresh shows the list anew
     */
    static Component button(
            KeptDialogs dialogs,
            String key,
            String matter,
            Reason question,
            Supplier<Div> asked,
            Deciding deciding,
            Runnable refresh) {
        Button decide = new Button(
                t("project.check.decide"),
                click -> dialogs.open(
                        t("project.check.decide"),
                        "check:" + key,
                        new CheckForm(asked.get()),
                        new Typed(CheckDecision.RIGHT, ""),
                        typed -> {
                            deciding.decide(typed.decision(), typed.remark());
                            Notifications.success(t("project.check.kept", label(typed.decision())));
                            refresh.run();
                        }));
        decide.addThemeVariants(ButtonVariant.LUMO_SMALL);
        decide.setAriaLabel(t("project.check.decideOn", matter, question.text()));
        return new Span(decide);
    }

    @Override
    protected Typed value() {
        return new Typed(decision.getValue(), remark.getValue());
    }

    @Override
    protected void show(Typed typed) {
        decision.setValue(typed.decision());
        remark.setValue(typed.remark());
    }
}
