package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.chainlead.chain.Chains;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.Access;
import org.chainlead.project.Investment;
import org.chainlead.project.NegotiationRow;
import org.chainlead.project.ProjectNegotiations;
import org.chainlead.project.ProjectPlanDrafts;

/** 在谈项目: entered, changed, signed or given up by their unit; read by whom product.md names and nobody else. */
@Route(ProjectAddress.NEGOTIATIONS)
@PermitAll
@RequiresOperation("project.negotiation")
class NegotiationsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 500;

    private final transient ProjectNegotiations negotiations;
    private final transient NegotiationActs acts;
    private final TextField words = new TextField();
    private final WorkspaceGrid<NegotiationRow> grid = new WorkspaceGrid<>(t("project.negotiation.title"));

    NegotiationsView(
            ProjectNegotiations negotiations, ProjectPlanDrafts drafts, Chains chains, Access access, Clock clock) {
        this.negotiations = negotiations;
        this.acts = new NegotiationActs(negotiations, drafts, chains, LocalDate.now(clock));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setPlaceholder(t("project.negotiation.words"));
        words.setAriaLabel(t("project.negotiation.words"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addValueChangeListener(change -> refresh());
        boolean keeps = access.may("project.negotiate");
        columns(keeps);
        grid.addClassNames("rows-grid", "work-grid");
        grid.setEmptyStateComponent(new EmptyState(t("project.negotiation.none")));
        grid.setShortPages((offset, limit) -> negotiations.page(words.getValue(), offset, limit), NegotiationRow::id);
        ViewHeader header = new ViewHeader(getPageTitle())
                .subline(t("project.negotiation.subline"))
                .actions(ExportLink.of(() -> negotiations.xlsx(words.getValue())));
        if (keeps) {
            header.primary(new Button(t("project.negotiation.enter"), click -> acts.ask(this::refresh)));
        }
        Div stack = new Div(
                header,
                new ProjectNav(access, ProjectAddress.NEGOTIATIONS),
                new FilterBar(words),
                new SectionCard(t("project.negotiation.title"), grid).flush());
        stack.addClassName("stack");
        addClassNames("view", "projects-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("project.negotiation.title");
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private void columns(boolean keeps) {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(row ->
                        new Anchor(ProjectAddress.of(row.id()), row.draft().name()))
                .setKey("name")
                .setHeader(t("project.column.name"))
                .setWidth("160px")
                .setFlexGrow(5);
        grid.addTextColumn(
                        "partner",
                        t("project.negotiation.partner"),
                        row -> row.draft().partner())
                .setWidth("120px")
                .setFlexGrow(3);
        grid.addNumberColumn(
                        "investment",
                        t("project.column.investment"),
                        row -> Investment.text(row.draft().investment()))
                .setWidth("124px")
                .setFlexGrow(0);
        grid.addTextColumn("chain", t("project.column.chain"), NegotiationRow::chain)
                .setWidth("84px")
                .setFlexGrow(2);
        grid.addTextColumn("county", t("project.column.place"), NegotiationRow::county)
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addTextColumn("unit", t("project.negotiation.unit"), NegotiationRow::unit)
                .setWidth("120px")
                .setFlexGrow(2);
        grid.addTextColumn(
                        "since",
                        t("project.negotiation.since"),
                        row -> t("project.negotiation.sinceBy", row.since(), row.enteredBy()))
                .setWidth("150px")
                .setFlexGrow(2);
        if (keeps) {
            grid.addComponentColumn(this::acts)
                    .setKey("acts")
                    .setHeader(t("project.verify.acts"))
                    .setWidth("290px")
                    .setFlexGrow(0);
        }
    }

    private Component acts(NegotiationRow row) {
        Div buttons = new Div();
        buttons.addClassName("row-acts");
        acts.of(row, this::refresh, this::refresh).forEach(buttons::add);
        return buttons;
    }
}
