package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.Access;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectExport;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectMark;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectRow;
import org.chainlead.project.ProjectSheets;
import org.chainlead.project.ProjectStage;
import org.chainlead.project.ProjectTotals;

/** 重大项目: the list with its sums, narrowed by the address, exported as shown. */
@Route(ProjectAddress.LIST)
@Menu(title = "project.ui.title", order = 28, icon = "vaadin:factory")
@PermitAll
@RequiresOperation("project.list")
class ProjectsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient ProjectQueries queries;
    private final transient ProjectExport export;
    private final ProjectFilters filters;
    private final ProjectSums sums;
    private final ViewTabs stages = new ViewTabs(this::pick);
    private final WorkspaceGrid<ProjectRow> grid = new WorkspaceGrid<>(t("project.ui.title"));
    private final SectionCard list = new SectionCard(t("project.ui.list"), stages, grid).flush();
    private transient ProjectFilter filter = ProjectFilter.all();

    ProjectsView(
            ProjectQueries queries, ProjectExport export, ProjectSheets sheets, ProjectFilters filters, Access access) {
        this.queries = queries;
        this.export = export;
        this.filters = filters;
        sums = new ProjectSums(queries, sheets);
        filters.onChange(this::open);
        stages.add(t("project.stage.all"));
        for (ProjectStage stage : ProjectStage.listed()) {
            stages.add(label(stage));
        }
        columns(access.may("project.progress"));
        grid.addClassName("rows-grid");
        boolean mayImport = access.may("project.import");
        grid.setEmptyStateComponent(
                mayImport
                        ? new EmptyState(
                                t("project.ui.empty"), new Anchor(ProjectAddress.IMPORT, t("project.import.title")))
                        : new EmptyState(t("project.ui.empty")));
        grid.setLazyItems(
                query -> queries.rows(filter, query.getOffset(), query.getLimit()).stream(),
                query -> (int) queries.totals(filter).count(),
                ProjectRow::id);
        Div stack = new Div(
                header(mayImport), new ProjectNav(access, ProjectAddress.LIST), filters, sums.figures(), list, sums);
        stack.addClassName("stack");
        addClassNames("view", "projects-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("project.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ProjectAddress.read(event.getLocation().getQueryParameters());
        ProjectTotals totals = queries.totals(filter);
        filters.show(filter);
        sums.show(filter, totals);
        list.count(totals.count());
        showPlannedMonths();
        count(queries.stages(filter));
        grid.getDataProvider().refreshAll();
    }

    private void open(ProjectFilter wanted) {
        getUI().ifPresent(ui -> ui.navigate(ProjectsView.class, ProjectAddress.write(wanted)));
    }

    /** What was planned month by month is asked for by the curve of the cockpit, of projects with a plan. */
    private void showPlannedMonths() {
        var column = grid.getColumnByKey("planned");
        if (column != null) {
            column.setVisible(filter.mark() == ProjectMark.PLANNED);
        }
    }

    /** 五库一清单 of what the list is narrowed to: of one chain, once a chain is chosen. */
    private void count(Map<ProjectStage, Long> counts) {
        stages.setText(
                0,
                t(
                        "project.stage.counted",
                        t("project.stage.all"),
                        counts.values().stream().mapToLong(Long::longValue).sum()));
        counts.forEach((stage, count) -> stages.setText(tab(stage), t("project.stage.counted", label(stage), count)));
        stages.select(filter.stage() == null ? 0 : tab(filter.stage()));
    }

    private void pick(int index) {
        open(filter.withStage(index == 0 ? null : ProjectStage.listed().get(index - 1)));
    }

    /** Behind the tab of all stages, which also stands for what is none of 五库. */
    private static int tab(ProjectStage stage) {
        return ProjectStage.listed().indexOf(stage) + 1;
    }

    private ViewHeader header(boolean mayImport) {
        ViewHeader header = new ViewHeader(getPageTitle())
                .subline(t("project.ui.subline"))
                .actions(FileDownload.button(t("project.export.xlsx"), this::file));
        if (mayImport) {
            header.primary(new Button(
                    t("project.import.title"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(ProjectAddress.IMPORT))));
        }
        return header;
    }

    private FileDownload.File file() {
        ProjectExport.File file = export.xlsx(filter);
        return FileDownload.File.of(file.name(), XLSX, file.content());
    }

    /** @param progress whether the person reads what is planned and done, at least of some */
    private void columns(boolean progress) {
        grid.addComponentColumn(row -> new Anchor(ProjectAddress.of(row.id()), row.name()))
                .setKey("name")
                .setHeader(t("project.column.name"))
                .setWidth("200px")
                .setFlexGrow(5);
        grid.addTextColumn("number", t("project.column.number"), ProjectRow::number)
                .setWidth("64px")
                .setFlexGrow(0);
        grid.addTextColumn("chain", t("project.column.chain"), ProjectRow::chain)
                .setWidth("90px")
                .setFlexGrow(2);
        grid.addNumberColumn("investment", t("project.column.investment"), row -> Investment.text(row.investment()))
                .setWidth("124px")
                .setFlexGrow(0);
        if (progress) {
            grid.addNumberColumn("plan", t("project.column.plan"), row -> Investment.text(row.plan()))
                    .setWidth("134px")
                    .setFlexGrow(0);
            grid.addNumberColumn("planned", t("project.column.planned"), row -> Investment.text(row.planned()))
                    .setWidth("134px")
                    .setFlexGrow(0);
            grid.addNumberColumn("done", t("project.column.done"), row -> Investment.text(row.done()))
                    .setWidth("134px")
                    .setFlexGrow(0);
        }
        grid.addTextColumn("place", t("project.column.place"), ProjectRow::place)
                .setWidth("92px")
                .setFlexGrow(0);
        grid.addTextColumn("department", t("project.column.department"), ProjectRow::department)
                .setWidth("140px")
                .setFlexGrow(2);
        grid.addTextColumn("stage", t("project.column.stage"), row -> label(row.stage()))
                .setWidth("84px")
                .setFlexGrow(0);
    }
}
