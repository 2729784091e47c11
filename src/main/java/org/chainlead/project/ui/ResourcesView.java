package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import org.chainlead.common.ui.BigFigure;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.Access;
import org.chainlead.org.TypedReasons;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ProjectSheets;
import org.chainlead.project.ResourceFilter;
import org.chainlead.project.ResourceList;
import org.chainlead.project.ResourceRates;
import org.chainlead.project.ResourceRow;
import org.jspecify.annotations.Nullable;

/** 要素保障: what projects need, who is asked, and how fast it is solved, page by page. */
@Route(ProjectAddress.RESOURCES)
@PermitAll
@RequiresOperation("project.resource")
class ResourcesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProjectResources resources;
    private final Div figures = new Div();
    private final PagedRows<ResourceRow> rows;
    private final ViewTabs tabs = new ViewTabs(this::pick);
    private final ResourceFilters filters;
    private transient ResourceFilter filter = ResourceFilter.all();

    ResourcesView(
            ProjectResources resources,
            ProjectSheets sheets,
            ResourceFilters filters,
            Access access,
            TypedReasons reasons) {
        this.resources = resources;
        this.filters = filters;
        rows = new PagedRows<>(
                PagedRows.PAGE,
                (offset, limit) -> resources.page(filter, offset, limit),
                row -> new ResourceLine(row, true, resources, this::refresh, reasons),
                () -> t("project.resource.none"));
        filters.onChange(this::open);
        figures.addClassNames("figures", "gauge-figures");
        for (ResourceList each : ResourceList.values()) {
            tabs.add(label(each));
        }
        tabs.select(0);
        Div stack = new Div(
                new ViewHeader(getPageTitle())
                        .subline(t("project.resource.subline"))
                        .actions(ExportLink.of(() -> sheets.resources(filter))),
                new ProjectNav(access, ProjectAddress.RESOURCES),
                filters,
                figures,
                new Paragraph(t("project.resource.rule")),
                new SectionCard(getPageTitle(), tabs, rows).flush());
        stack.addClassName("stack");
        addClassNames("view", "projects-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("project.resource.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ResourceAddress.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        tabs.select(filter.list().ordinal());
        showFigures();
        rows.show(0);
    }

    private void open(ResourceFilter wanted) {
        getUI().ifPresent(ui -> ui.navigate(ResourcesView.class, ResourceAddress.write(wanted)));
    }

    private void pick(int index) {
        open(filter.withList(ResourceList.values()[index]));
    }

    private void refresh() {
        showFigures();
        rows.refresh();
    }

    private void showFigures() {
        ResourceRates rates = resources.rates(filter);
        figures.removeAll();
        figures.add(
                figure(ResourceList.ACCEPTED, rates.acceptedRate(), rates.accepted(), rates.asked()),
                figure(ResourceList.SOLVED, rates.solvedRate(), rates.solved(), rates.accepted()),
                figure(ResourceList.ON_TIME, rates.onTimeRate(), rates.onTime(), rates.solved()));
    }

    /** A rate that opens what its upper number counts. */
    private BigFigure figure(ResourceList part, @Nullable BigDecimal rate, long upper, long base) {
        return new BigFigure(
                t("project.resource.rate." + part),
                rate == null ? t("project.resource.noRate") : t("project.gauge.percent", rate.toPlainString()),
                "",
                t("project.resource.ofRate", upper, base),
                ResourceAddress.of(filter.withList(part)));
    }
}
