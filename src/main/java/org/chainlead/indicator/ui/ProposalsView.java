package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.ui.ActionBar;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.indicator.IndicatorProposals;
import org.chainlead.indicator.IndicatorSheets;
import org.chainlead.indicator.IndicatorWords;
import org.chainlead.indicator.Proposal;
import org.chainlead.org.Access;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.PlanId;
import org.chainlead.task.PlanRef;
import org.jspecify.annotations.Nullable;

/** 从任务目标生成指标: the numeric goals of a plan as the indicators they would become; a person decides row by row. */
@Route(IndicatorAddress.PROPOSALS)
@PermitAll
@RequiresOperation("indicator.define")
class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient IndicatorProposals proposals;
    private final transient ProposalDialog dialog;
    private final ComboBox<PlanRef> plan = new ComboBox<>();
    private final ViewTabs tabs = new ViewTabs(index -> go(planShown(), index == 1));
    private final WorkspaceGrid<Proposal> grid = new WorkspaceGrid<>(t("indicator.proposal.title"));
    private final ActionBar bar =
            new ActionBar(new Button(t("indicator.proposal.acceptSelected"), click -> acceptSelected()));
    private final SectionCard card = new SectionCard(t("indicator.proposal.list"), tabs, grid, bar).flush();
    private transient @Nullable PlanId wanted;
    private boolean declined;
    private boolean showing;

    ProposalsView(
            IndicatorProposals proposals,
            IndicatorSheets sheets,
            ProposalDialog dialog,
            ActionPlans plans,
            Access access) {
        this.proposals = proposals;
        this.dialog = dialog;
        plan.setPlaceholder(t("indicator.proposal.allPlans"));
        plan.setAriaLabel(t("indicator.field.plan"));
        plan.setItems(plans.all());
        plan.setItemLabelGenerator(PlanRef::name);
        plan.setClearButtonVisible(true);
        plan.addValueChangeListener(change -> pick());
        tabs.add(t("indicator.proposal.open")).add(t("indicator.proposal.declined"));
        columns();
        grid.addClassNames("rows-grid", "work-grid");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(
                change -> bar.setSelected(change.getAllSelectedItems().size()));
        grid.setEmptyStateComponent(new EmptyState(t("indicator.proposal.none")));
        bar.clearedBy(grid::deselectAll);
        Div stack = new Div(
                new ViewHeader(getPageTitle())
                        .subline(t("indicator.proposal.subline"))
                        .actions(ExportLink.of(() -> sheets.proposals(wanted, declined))),
                new IndicatorNav(access, IndicatorAddress.PROPOSALS),
                new FilterBar(plan),
                card);
        stack.addClassName("stack");
        addClassNames("view", "indicators-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("indicator.proposal.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        wanted = IndicatorAddress.value(address, "plan", PlanId::of);
        declined = address.getSingleParameter("declined").isPresent();
        showing = true;
        plan.setValue(plan.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElse(null));
        showing = false;
        tabs.select(declined ? 1 : 0);
        show();
    }

    private void show() {
        grid.deselectAll();
        DrawnPage<Proposal> drawn = new DrawnPage<>((offset, limit) -> proposals.page(wanted, declined, offset, limit));
        card.count(drawn.total());
        bar.setSummary(t("indicator.proposal.count", drawn.total()));
        bar.setVisible(!declined);
        grid.setShortPages(drawn, Proposal::goal);
    }

    private @Nullable PlanId planShown() {
        return wanted;
    }

    private void pick() {
        if (!showing) {
            go(plan.getOptionalValue().map(PlanRef::id).orElse(null), declined);
        }
    }

    private void go(@Nullable PlanId chosen, boolean refused) {
        Map<String, String> query = new HashMap<>();
        if (chosen != null) {
            query.put("plan", chosen.toString());
        }
        if (refused) {
            query.put("declined", "1");
        }
        getUI().ifPresent(ui -> ui.navigate(ProposalsView.class, QueryParameters.simple(query)));
    }

    private void columns() {
        grid.addTextColumn(
                        "name", t("indicator.column.name"), row -> row.draft().name())
                .setWidth("140px")
                .setFlexGrow(3);
        grid.addComponentColumn(row -> new Anchor("tasks/" + row.task(), row.taskTitle()))
                .setKey("task")
                .setHeader(t("indicator.proposal.task"))
                .setWidth("180px")
                .setFlexGrow(3);
        grid.addTextColumn(
                        "kind",
                        t("indicator.field.kind"),
                        row -> label(row.draft().kind()))
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addTextColumn(
                        "direction",
                        t("indicator.field.direction"),
                        row -> label(row.draft().direction()))
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addNumberColumn("target", t("indicator.column.target"), IndicatorWords::target)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addTextColumn("term", t("indicator.column.term"), IndicatorWords::term)
                .setWidth("170px")
                .setFlexGrow(0);
        grid.addTextColumn("faults", t("indicator.proposal.faults"), IndicatorWords::faults)
                .setWidth("90px")
                .setFlexGrow(3);
        grid.addComponentColumn(this::acts)
                .setKey("acts")
                .setHeader(t("indicator.verify.acts"))
                .setWidth("220px")
                .setFlexGrow(0);
    }

    private Span acts(Proposal row) {
        Span acts = declined
                ? new Span(act("indicator.proposal.restore", row, () -> proposals.restore(row.goal())))
                : new Span(
                        act("indicator.proposal.accept", row, () -> dialog.open(row, this::made)),
                        act("indicator.proposal.decline", row, () -> proposals.decline(row.goal())));
        acts.addClassName("row-acts");
        return acts;
    }

    private Button act(String key, Proposal row, Runnable work) {
        Button button = new Button(t(key), click -> {
            work.run();
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("indicator.proposal.actOn", t(key), row.draft().name()));
        return button;
    }

    private void made() {
        Notifications.success(t("indicator.proposal.made", 1));
        show();
    }

    private void acceptSelected() {
        List<Proposal> rows = grid.getSelectedItems().stream().toList();
        new ConfirmAction(
                        t("indicator.proposal.acceptSelected"),
                        rows.size(),
                        t("indicator.proposal.consequence"),
                        t("indicator.proposal.accept"),
                        () -> {
                            proposals.acceptAll(
                                    rows.stream().map(Proposal::goal).toList());
                            Notifications.success(t("indicator.proposal.made", rows.size()));
                            show();
                        })
                .open();
    }
}
