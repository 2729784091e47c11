package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.chaincard.BodyRule;
import org.chainlead.chaincard.CardDrafts;
import org.chainlead.chaincard.ChainSettings;
import org.chainlead.chaincard.ElementTemplate;
import org.chainlead.chaincard.EnterpriseRule;
import org.chainlead.chaincard.TemplateElement;
import org.chainlead.chaincard.TemplateId;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;

/** Templates of elements and how often bodies meet, for all chains alike. */
@Route(ChainAddress.SETTINGS)
@PermitAll
@RequiresOperation("chaincard.settings")
class ChainSettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ChainSettings settings;
    private final transient KeptDialogs dialogs;

    ChainSettingsView(ChainSettings settings, CardDrafts drafts) {
        this.settings = settings;
        this.dialogs = new KeptDialogs(drafts);
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return t("chaincard.settings.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Div stack = new Div(
                new ViewHeader(getPageTitle())
                        .breadcrumb(new Anchor(ChainAddress.LIST, t("chaincard.ui.title")), new Span(getPageTitle()))
                        .primary(new Button(
                                t("chaincard.settings.addTemplate"),
                                click -> edit(new ElementTemplate(TemplateId.random(), "", 0, List.of())))),
                templates(),
                bodies(),
                enterprises());
        stack.addClassName("stack");
        add(stack);
    }

    private Component templates() {
        SectionCard card = new SectionCard(t("chaincard.settings.templates"))
                .note(t("chaincard.settings.templatesNote"))
                .flush();
        settings.templates()
                .forEach(template -> card.add(new WorkRow(
                                new Span(t(
                                        "chaincard.settings.template",
                                        template.name(),
                                        template.elements().size())),
                                template.elements().stream()
                                        .map(TemplateElement::name)
                                        .collect(Collectors.joining(t("chaincard.and"))))
                        .acts(change(template.name(), () -> edit(template)))));
        return card;
    }

    private Component bodies() {
        SectionCard card = new SectionCard(t("chaincard.settings.bodies")).flush();
        settings.bodyRules()
                .forEach(rule -> card.add(new WorkRow(
                                new Span(t("chaincard.ui.body", label(rule.body()), CardWords.rule(rule))),
                                t("chaincard.settings.countedFrom", DateTimeText.date(rule.countedFrom())))
                        .acts(change(label(rule.body()), () -> edit(rule)))));
        return card;
    }

    private Component enterprises() {
        SectionCard card = new SectionCard(t("chaincard.settings.enterprises")).flush();
        settings.enterpriseRules()
                .forEach(rule -> card.add(new WorkRow(
                                new Span(t("chaincard.map.firm", label(rule.standing()))), EnterpriseGauge.range(rule))
                        .acts(change(label(rule.standing()), () -> edit(rule)))));
        return card;
    }

    private void edit(EnterpriseRule rule) {
        dialogs.open(
                t("chaincard.map.firm", label(rule.standing())),
                "enterprises:" + rule.standing(),
                new EnterpriseRuleFields(rule),
                rule,
                changed -> {
                    settings.save(changed);
                    show();
                });
    }

    private void edit(ElementTemplate template) {
        dialogs.open(
                t("chaincard.settings.editTemplate"),
                "template:" + (template.version() == 0 && template.name().isEmpty() ? "new" : template.id()),
                new TemplateFields(),
                template,
                changed -> {
                    settings.save(changed);
                    show();
                });
    }

    private void edit(BodyRule rule) {
        dialogs.open(label(rule.body()), "body:" + rule.body(), new BodyRuleFields(rule), rule, changed -> {
            settings.save(changed);
            show();
        });
    }

    private static Button change(String name, Runnable work) {
        Button button = new Button(t("chaincard.ui.change"), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("chaincard.ui.actOn", t("chaincard.ui.change"), name));
        return button;
    }
}
