package org.chainlead.duty.ui;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.duty.DutyFacts;
import org.chainlead.duty.DutyRule;
import org.chainlead.duty.DutyRuleId;
import org.chainlead.duty.DutyRules;
import org.chainlead.org.Directory;
import org.chainlead.org.PostRef;

/** The rules of 履职频次: who, what, how many, per what period. */
@Route(DutyWords.RULES)
@PermitAll
@RequiresOperation("duty.rules")
class DutyRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DutyRules rules;
    private final transient Directory directory;
    private final transient Clock clock;

    DutyRulesView(DutyRules rules, Directory directory, Clock clock) {
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return t("duty.rules.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<PostRef> posts = directory.posts();
        SectionCard card = new SectionCard(t("duty.rules.list")).flush();
        List<DutyRule> all = rules.all();
        all.forEach(rule -> card.add(row(rule, posts)));
        if (all.isEmpty()) {
            card.add(new EmptyState(t("duty.rules.empty")));
        }
        Button add = new Button(t("duty.rules.add"), click -> edit(blank(), posts));
        Div stack = new Div(
                new ViewHeader(getPageTitle())
                        .breadcrumb(new Anchor(DutyWords.LIST, t("duty.ui.title")), new Span(getPageTitle()))
                        .primary(add),
                card.count(all.size()));
        stack.addClassName("stack");
        removeAll();
        add(stack);
    }

    private DutyRule blank() {
        LocalDate from = LocalDate.now(clock).withDayOfYear(1);
        return new DutyRule(DutyRuleId.random(), "", 1, CountingPeriod.MONTH, from, "", List.of(), 0);
    }

    private Component row(DutyRule rule, List<PostRef> posts) {
        String who = posts.stream()
                .filter(post -> rule.posts().contains(post.id()))
                .map(PostRef::name)
                .collect(Collectors.joining(t("duty.and")));
        return new WorkRow(
                        new Span(DutyFacts.rule(rule)),
                        t("duty.rules.facts", who, DateTimeText.date(rule.countedFrom()), rule.basis()))
                .acts(
                        act("duty.rules.change", rule, () -> edit(rule, posts)),
                        act("duty.rules.end", rule, () -> end(rule)));
    }

    private void edit(DutyRule rule, List<PostRef> posts) {
        DutyRuleFields fields = new DutyRuleFields(rule, posts);
        new FormDialog(t("duty.rules.edit"), fields, () -> {
                    rules.save(fields.value());
                    show();
                })
                .wide()
                .open();
    }

    private void end(DutyRule rule) {
        new ConfirmAction(t("duty.rules.end"), t("duty.rules.endMeans", rule.name()), t("duty.rules.end"), () -> {
                    rules.end(rule);
                    show();
                })
                .destructive()
                .open();
    }

    private static Button act(String key, DutyRule rule, Runnable work) {
        Button button = new Button(t(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("duty.rules.actOn", t(key), rule.name()));
        return button;
    }
}
