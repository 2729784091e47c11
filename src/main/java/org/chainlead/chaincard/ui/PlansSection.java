package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.chaincard.ChainCards;
import org.chainlead.chaincard.ChainSheets;
import org.chainlead.chaincard.PlanVersion;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;

/** The versions of the chain's plan, the newest first. */
class PlansSection extends Composite<Div> {

    private final transient ChainCard card;
    private final transient CardDialogs dialogs;
    private final transient Runnable changed;

    PlansSection(ChainCard card, ChainCards cards, ChainSheets sheets, CardDialogs dialogs, Runnable changed) {
        this.card = card;
        this.dialogs = dialogs;
        this.changed = changed;
        SectionCard section = new SectionCard(
                        t("chaincard.ui.plans"),
                        new PagedRows<>(
                                (offset, limit) -> cards.plans(card.chain().id(), offset, limit),
                                this::row,
                                t("chaincard.ui.noPlans")))
                .actions(ExportLink.named(
                        t("chaincard.ui.plans"), () -> sheets.plans(card.chain().id())))
                .flush();
        if (card.mayFill()) {
            section.actions(new Button(
                    t("chaincard.ui.addPlan"),
                    click -> dialogs.plan(card.chain().id(), changed)));
        }
        getContent().add(section);
    }

    private Component row(PlanVersion plan) {
        WorkRow row = new WorkRow(
                new Span(t("chaincard.ui.plan", plan.number(), plan.name())),
                t(
                        plan.documentNumber().isEmpty() ? "chaincard.ui.planOf" : "chaincard.ui.planNumbered",
                        DateTimeText.date(plan.decidedOn()),
                        plan.recordedBy(),
                        plan.documentNumber()));
        if (!plan.note().isEmpty()) {
            Div note = new Div(plan.note());
            note.addClassName("card-value");
            row.below(note);
        }
        if (plan.withdrawn() != null) {
            return row.middle(new StatusTag(plan.withdrawn().words(), StatusTag.Kind.NEUTRAL));
        }
        if (card.mayFill()) {
            Button button = new Button(
                    t("chaincard.ui.withdraw"),
                    click -> dialogs.withdraw(card.chain().id(), plan, changed));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(t("chaincard.ui.actOn", t("chaincard.ui.withdraw"), plan.name()));
            row.acts(button);
        }
        return row;
    }
}
