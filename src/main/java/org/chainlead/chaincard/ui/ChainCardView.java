package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.chaincard.ChainCards;
import org.chainlead.chaincard.ChainSheets;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/** The card of one chain; who may fills it in where it stands. */
@Route("chains/:chainId")
@PermitAll
@RequiresOperation("chaincard.view")
class ChainCardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ChainCards cards;
    private final transient ChainSheets sheets;
    private final transient CardDialogs dialogs;
    private String title = t("chaincard.ui.title");

    ChainCardView(ChainCards cards, ChainSheets sheets, CardDialogs dialogs) {
        this.cards = cards;
        this.sheets = sheets;
        this.dialogs = dialogs;
        addClassNames("view", "chain-card-view");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(ChainAddress.id(event.getRouteParameters().get("chainId").orElse("")));
        } catch (NotFound missing) {
            removeAll();
            add(
                    new ViewHeader(t("chaincard.ui.title")),
                    new EmptyState(missing.text(), new Anchor(ChainAddress.LIST, t("chaincard.ui.back"))));
        }
    }

    private void show(ChainId id) {
        ChainCard card = cards.card(id);
        title = card.chain().name();
        Runnable anew = () -> show(id);
        Div stack = new Div(
                header(card),
                new LinkedSection(card),
                new IndicatorsSection(card),
                new ElementsSection(card, sheets, dialogs, anew),
                responsibility(card, anew),
                enterprises(card),
                new BodiesSection(card, cards, sheets, dialogs, anew),
                new PlansSection(card, cards, sheets, dialogs, anew));
        stack.addClassName("stack");
        removeAll();
        add(stack);
    }

    private ViewHeader header(ChainCard card) {
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(new Anchor(ChainAddress.LIST, t("chaincard.ui.title")), new Span(title))
                .actions(new Button(
                        t("chaincard.map.title"),
                        click -> getUI().ifPresent(ui ->
                                ui.navigate(ChainAddress.map(card.chain().id())))));
        if (card.chain().grouping() != null) {
            header.beside(new StatusTag(card.chain().grouping(), StatusTag.Kind.INFO));
        }
        return header;
    }

    private static Component enterprises(ChainCard card) {
        return new SectionCard(t("chaincard.map.gauge"), new EnterpriseGauge(card.enterprises()))
                .actions(new Anchor(ChainAddress.map(card.chain().id()), t("chaincard.ui.enterprises")));
    }

    private Component responsibility(ChainCard card, Runnable anew) {
        SectionCard section = new SectionCard(
                t("chaincard.ui.responsibility"),
                new KeyValueList()
                        .add(t("chaincard.field.leader"), said(card.chain().leaderName()))
                        .add(t("chaincard.field.leadUnit"), said(name(card.leadUnit())))
                        .add(
                                t("chaincard.field.carriers"),
                                said(card.carriers().stream()
                                        .map(UnitRef::name)
                                        .collect(Collectors.joining(t("chaincard.and")))))
                        .add(t("chaincard.field.office"), said(card.chain().officeName())));
        if (card.mayAssign()) {
            section.actions(new Button(t("chaincard.ui.assign"), click -> dialogs.assign(card, anew)));
        }
        return section;
    }

    private static @Nullable String name(@Nullable UnitRef unit) {
        return unit == null ? null : unit.name();
    }

    private static String said(@Nullable String text) {
        return text == null || text.isEmpty() ? t("chaincard.ui.notSaid") : text;
    }
}
