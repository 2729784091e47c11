package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chainlead.chaincard.CardElement;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.chaincard.ChainSheets;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;

/** The elements a chain must have: n of m, exactly what is missing, each filled in place. */
class ElementsSection extends Composite<Div> {

    private final transient ChainCard card;
    private final transient CardDialogs dialogs;
    private final transient Runnable changed;

    ElementsSection(ChainCard card, ChainSheets sheets, CardDialogs dialogs, Runnable changed) {
        this.card = card;
        this.dialogs = dialogs;
        this.changed = changed;
        SectionCard section = new SectionCard(t("chaincard.ui.elements"), summary())
                .note(t(
                        "chaincard.ui.completeness",
                        card.templateName(),
                        card.filled(),
                        card.elements().size()));
        card.elements().forEach(element -> section.add(row(element)));
        if (!card.elements().isEmpty()) {
            section.actions(ExportLink.named(
                    t("chaincard.ui.elements"),
                    () -> sheets.elements(card.chain().id())));
        }
        getContent().add(section.flush());
    }

    private Component summary() {
        Div line = new Div();
        line.addClassName("element-summary");
        if (card.missing().isEmpty()) {
            line.add(new StatusTag(t("chaincard.ui.complete"), StatusTag.Kind.SUCCESS));
        } else {
            line.add(
                    new StatusTag(t("chaincard.ui.missing", card.missing().size()), StatusTag.Kind.WARNING),
                    new Span(String.join(t("chaincard.and"), card.missing())));
        }
        return line;
    }

    private Component row(CardElement element) {
        Span name = new Span(element.name());
        WorkRow row = new WorkRow(name, note(element))
                .middle(
                        element.isFilled()
                                ? new StatusTag(t("chaincard.ui.filled"), StatusTag.Kind.SUCCESS)
                                : new StatusTag(t("chaincard.ui.toFill"), StatusTag.Kind.WARNING));
        if (element.isFilled()) {
            Div value = new Div(CardWords.value(element.value()));
            value.addClassName("card-value");
            row.below(value);
        }
        if (card.mayFill()) {
            row.acts(act(
                    element,
                    element.isFilled() ? "chaincard.ui.change" : "chaincard.ui.fill",
                    () -> dialogs.fill(card.chain().id(), element, changed)));
        }
        if (element.value().version() > 0) {
            row.acts(act(
                    element,
                    "chaincard.ui.versions",
                    () -> dialogs.versions(card.chain().id(), element)));
        }
        return row;
    }

    private static String note(CardElement element) {
        return element.changedAt() == null || element.changedBy() == null
                ? element.hint()
                : t(
                        "chaincard.ui.changed",
                        element.value().version(),
                        DateTimeText.moment(element.changedAt()),
                        element.changedBy());
    }

    private static Button act(CardElement element, String key, Runnable work) {
        Button button = new Button(t(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("chaincard.ui.actOn", t(key), element.name()));
        return button;
    }
}
