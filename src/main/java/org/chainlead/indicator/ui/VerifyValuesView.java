package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.chainlead.common.ui.ActionBar;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.indicator.IndicatorSheets;
import org.chainlead.indicator.IndicatorVerification;
import org.chainlead.indicator.IndicatorWords;
import org.chainlead.indicator.ValueToVerify;
import org.chainlead.org.Access;

/** 待核验: what units entered of their indicators, taken one by one or several at once, or given back. */
@Route(IndicatorAddress.VERIFY)
@PermitAll
@RequiresOperation("indicator.verify")
class VerifyValuesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient IndicatorVerification verification;
    private final transient IndicatorDialogs dialogs;
    private final WorkspaceGrid<ValueToVerify> grid = new WorkspaceGrid<>(t("indicator.verify.title"));
    private final ActionBar bar =
            new ActionBar(new Button(t("indicator.verify.takeSelected"), click -> take(selected())));
    private final SectionCard card = new SectionCard(t("indicator.verify.title"), grid, bar).flush();

    VerifyValuesView(
            IndicatorVerification verification, IndicatorSheets sheets, IndicatorDialogs dialogs, Access access) {
        this.verification = verification;
        this.dialogs = dialogs;
        columns();
        grid.addClassNames("rows-grid", "work-grid");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(
                change -> bar.setSelected(change.getAllSelectedItems().size()));
        grid.setEmptyStateComponent(new EmptyState(t("indicator.verify.none")));
        bar.clearedBy(grid::deselectAll);
        Div stack = new Div(
                new ViewHeader(getPageTitle())
                        .subline(t("indicator.verify.subline"))
                        .actions(ExportLink.of(sheets::waiting)),
                new IndicatorNav(access, IndicatorAddress.VERIFY),
                card);
        stack.addClassName("stack");
        addClassNames("view", "indicators-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("indicator.verify.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        grid.deselectAll();
        DrawnPage<ValueToVerify> drawn = new DrawnPage<>(verification::waiting);
        card.count(drawn.total());
        bar.setSummary(t("indicator.verify.count", drawn.total()));
        grid.setShortPages(drawn, ValueToVerify::ref);
    }

    private void columns() {
        grid.addComponentColumn(row -> new Anchor(IndicatorAddress.of(row.ref().indicator()), row.indicatorName()))
                .setKey("indicator")
                .setHeader(t("indicator.column.name"))
                .setWidth("150px")
                .setFlexGrow(3);
        grid.addTextColumn("unit", t("indicator.column.source"), ValueToVerify::unit)
                .setFlexGrow(1);
        grid.addTextColumn("period", t("indicator.column.period"), ValueToVerify::period)
                .setWidth("130px")
                .setFlexGrow(1);
        grid.addTextColumn("words", t("indicator.verify.entered"), ValueToVerify::words)
                .setWidth("110px")
                .setFlexGrow(2);
        grid.addTextColumn("before", t("indicator.verify.before"), ValueToVerify::before)
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addTextColumn("basis", t("indicator.verify.basis"), IndicatorWords::basis)
                .setWidth("90px")
                .setFlexGrow(2);
        grid.addTextColumn("questions", t("indicator.verify.questions"), ValueToVerify::questions)
                .setWidth("90px")
                .setFlexGrow(2);
        grid.addTextColumn("by", t("indicator.verify.by"), IndicatorWords::by)
                .setWidth("150px")
                .setFlexGrow(3);
        grid.addComponentColumn(this::acts)
                .setKey("acts")
                .setHeader(t("indicator.verify.acts"))
                .setWidth("200px")
                .setFlexGrow(0);
    }

    private Span acts(ValueToVerify row) {
        if (!row.mayVerify()) {
            return new Span(t("indicator.verify.own"));
        }
        Button take = new Button(t("indicator.verify.take"), click -> take(List.of(row)));
        take.setAriaLabel(t("indicator.verify.actOn", t("indicator.verify.take"), row.indicatorName(), row.period()));
        Button back = new Button(t("indicator.verify.giveBack"), click -> giveBack(row));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back.setAriaLabel(
                t("indicator.verify.actOn", t("indicator.verify.giveBack"), row.indicatorName(), row.period()));
        Span acts = new Span(take, back);
        acts.addClassName("row-acts");
        return acts;
    }

    private List<ValueToVerify> selected() {
        return grid.getSelectedItems().stream().toList();
    }

    private void take(List<ValueToVerify> rows) {
        new ConfirmAction(
                        t("indicator.verify.take"),
                        rows.size(),
                        t("indicator.verify.consequence"),
                        t("indicator.verify.take"),
                        () -> {
                            verification.verify(
                                    rows.stream().map(ValueToVerify::ref).toList());
                            Notifications.success(t("indicator.verify.taken", rows.size()));
                            show();
                        })
                .open();
    }

    private void giveBack(ValueToVerify row) {
        dialogs.words(
                t("indicator.verify.actOn", t("indicator.verify.giveBack"), row.indicatorName(), row.period()),
                "indicator.verify.reason",
                IndicatorVerification.LONGEST_REASON,
                t("indicator.verify.giveBack"),
                "back:" + row.ref().indicator() + row.ref().periodEnd(),
                reason -> {
                    verification.giveBack(row.ref(), reason);
                    Notifications.success(t("indicator.verify.givenBack"));
                    show();
                });
    }
}
