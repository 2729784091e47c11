package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.common.ui.PageBar;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.DisagreementFilter;
import org.chainlead.dispatch.DisagreementRow;
import org.chainlead.dispatch.Disagreements;
import org.chainlead.org.UnitRef;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.PlanRef;

/** 灯不一致: the tasks where 自报 and 核验 disagree, both sides of each beside one another, page by page. */
@Route("disagreements")
@Menu(title = "dispatch.disagree.title", order = 31, icon = "vaadin:scale-unbalance")
@PermitAll
@RequiresOperation("dispatch.disagreements")
class DisagreementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient Disagreements disagreements;
    private final transient DisagreementActs acts;
    private final ComboBox<PlanRef> plan = new ComboBox<>(t("dispatch.disagree.plan"));
    private final ComboBox<ChainRef> chain = new ComboBox<>(t("dispatch.disagree.chain"));
    private final ComboBox<UnitRef> unit;
    private final Div cards = new Div();
    private final PageBar pages = new PageBar(PAGE, this::show);

    DisagreementsView(
            Disagreements disagreements, DisagreementActs acts, UnitChoice units, ActionPlans plans, Chains chains) {
        this.disagreements = disagreements;
        this.acts = acts;
        this.unit = units.field(t("dispatch.disagree.unit"));
        plan.setItems(plans.all());
        plan.setItemLabelGenerator(PlanRef::name);
        chain.setItems(chains.all());
        chain.setItemLabelGenerator(ChainRef::name);
        addClassNames("view", "disagree-view");
        cards.addClassName("stack");
        add(
                new ViewHeader(getPageTitle()).subline(t("dispatch.disagree.subline")),
                new FilterBar(plan, chain, unit).clearedBy(this::clear),
                cards,
                pages);
        plan.addValueChangeListener(change -> show(0));
        chain.addValueChangeListener(change -> show(0));
        unit.addValueChangeListener(change -> show(0));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(0);
    }

    @Override
    public String getPageTitle() {
        return t("dispatch.disagree.title");
    }

    private void clear() {
        plan.clear();
        chain.clear();
        unit.clear();
    }

    private void refresh() {
        show(pages.offset());
    }

    private void show(int offset) {
        Page<DisagreementRow> page = disagreements.page(filter(), offset, PAGE);
        if (page.rows().isEmpty() && offset > 0) {
            show(pages.lastOffset(page.total()));
            return;
        }
        cards.removeAll();
        page.rows().forEach(row -> cards.add(new DisagreementCard(row, acts, this::refresh)));
        if (page.rows().isEmpty()) {
            cards.add(new EmptyState(t("dispatch.disagree.none")));
        }
        pages.show(offset, page.rows().size(), page.total());
    }

    private DisagreementFilter filter() {
        return new DisagreementFilter(
                plan.getValue() == null ? null : plan.getValue().id(),
                chain.getValue() == null ? null : chain.getValue().id(),
                unit.getValue() == null ? null : unit.getValue().id());
    }
}
