package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.project.Contradiction;
import org.chainlead.project.ProjectDecision;
import org.chainlead.project.ProjectImportSettings.Answer;
import org.jspecify.annotations.Nullable;

/** One contradiction with its choices; what is chosen or typed is told at once. */
class ContradictionRow extends Composite<Div> {

    private static final int LONGEST = 300;

    private final transient Contradiction contradiction;
    private final transient BiConsumer<String, @Nullable Answer> onAnswer;
    private final RadioButtonGroup<ProjectDecision> choice = new RadioButtonGroup<>();
    private final TextField name = new TextField(t("project.import.fullName"));

    /** @param onAnswer told the key and the decision, null while a whole name is still to be typed */
    ContradictionRow(Contradiction contradiction, BiConsumer<String, @Nullable Answer> onAnswer) {
        this.contradiction = contradiction;
        this.onAnswer = onAnswer;
        StatusTag kind = new StatusTag(contradiction.kind(), StatusTag.Kind.WARNING);
        Span question = new Span(contradiction.question().text());
        question.addClassName("contradiction-question");
        choice.setItems(contradiction.kind().choices());
        choice.setItemLabelGenerator(Texts::label);
        choice.setLabel(t("project.import.decide", contradiction.address()));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        fill(contradiction.answer());
        choice.addValueChangeListener(change -> tell());
        name.addValueChangeListener(change -> tell());
        getContent().addClassName("contradiction");
        getContent().add(new Div(kind, question), choice, name);
    }

    private void fill(@Nullable Answer answer) {
        if (answer != null) {
            choice.setValue(answer.decision());
            name.setValue(answer.text());
        }
        name.setVisible(choice.getValue() == ProjectDecision.FULL_NAME);
    }

    private void tell() {
        ProjectDecision decision = choice.getValue();
        boolean typed = decision == ProjectDecision.FULL_NAME;
        name.setVisible(typed);
        onAnswer.accept(
                contradiction.key(),
                decision == null
                        ? null
                        : new Answer(decision, typed ? name.getValue().strip() : ""));
    }
}
