package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.EvidenceChecks;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.Access;
import org.chainlead.project.AnomalyKind;
import org.chainlead.project.AnomalyRow;
import org.chainlead.project.ProjectChecks;
import org.chainlead.project.ProjectDrafts;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectSheets;

/** 请核对: figures that look odd, and what was decided about them. */
@Route(ProjectAddress.CHECKS)
@PermitAll
@RequiresOperation("project.check")
class ChecksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Index of the first list of files. */
    private static final int FILES = 2;

    private final transient ProjectChecks checks;
    private final transient MergeDialog merging;
    private final transient KeptDialogs dialogs;
    private final WorkspaceGrid<AnomalyRow> grid = new WorkspaceGrid<>(t("project.check.title"));
    private final EvidenceGrid files;
    private final ViewTabs tabs = new ViewTabs(this::pick);
    private boolean decided;
    private boolean byFiles;

    ChecksView(
            ProjectChecks checks,
            EvidenceChecks evidence,
            ProjectSheets sheets,
            MergeDialog merging,
            ProjectDrafts drafts,
            Access access) {
        dialogs = new KeptDialogs(drafts);
        this.checks = checks;
        this.merging = merging;
        files = new EvidenceGrid(evidence, dialogs);
        tabs.add(t("project.check.open"))
                .add(t("project.check.decided"))
                .add(t("project.check.files"))
                .add(t("project.check.filesDecided"));
        columns();
        grid.addClassNames("rows-grid", "work-grid");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setShortPages((offset, limit) -> checks.page(decided, offset, limit), ChecksView::key);
        Div stack = new Div(
                new ViewHeader(getPageTitle())
                        .subline(t("project.check.subline"))
                        .actions(ExportLink.of(() -> byFiles ? sheets.files(decided) : sheets.checks(decided))),
                new ProjectNav(access, ProjectAddress.CHECKS),
                new SectionCard(t("project.check.title"), tabs, grid, files).flush());
        stack.addClassName("stack");
        addClassNames("view", "projects-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("project.check.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String list = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("list")
                .orElse("");
        int index = list.equals("FILES") ? FILES : 0;
        tabs.select(index);
        pick(index);
    }

    private void pick(int index) {
        byFiles = index >= FILES;
        decided = index % 2 == 1;
        grid.setVisible(!byFiles);
        files.setVisible(byFiles);
        grid.getColumnByKey("decision").setVisible(decided);
        grid.setEmptyStateComponent(new EmptyState(t(decided ? "project.check.noneDecided" : "project.check.none")));
        if (byFiles) {
            files.pick(decided);
        } else {
            grid.getDataProvider().refreshAll();
        }
    }

    private void columns() {
        grid.addComponentColumn(
                        row -> new Anchor(ProjectAddress.of(row.anomaly().project()), row.projectName()))
                .setKey("project")
                .setHeader(t("project.column.name"))
                .setWidth("220px")
                .setFlexGrow(3);
        grid.addTextColumn(
                        "question",
                        t("project.check.question"),
                        row -> row.anomaly().question().text())
                .setWidth("300px")
                .setFlexGrow(5);
        grid.addTextColumn("department", t("project.column.department"), AnomalyRow::department)
                .setFlexGrow(2);
        grid.addTextColumn("decision", t("project.check.decision"), row -> DecidedCheck.words(row.decided()))
                .setFlexGrow(3);
        grid.addComponentColumn(this::act)
                .setKey("acts")
                .setHeader(t("project.verify.acts"))
                .setWidth("200px")
                .setFlexGrow(0);
    }

    private static String key(AnomalyRow row) {
        return row.anomaly().project() + " " + row.anomaly().kind()
                + row.anomaly().part();
    }

    private Component act(AnomalyRow row) {
        Span acts = new Span(CheckForm.button(
                dialogs,
                key(row),
                row.projectName(),
                row.anomaly().question(),
                () -> new Div(
                        new Paragraph(row.projectName()),
                        new Paragraph(row.anomaly().question().text())),
                (decision, remark) -> checks.decide(row.anomaly(), decision, remark),
                grid.getDataProvider()::refreshAll));
        acts.addClassName("row-acts");
        if (row.anomaly().kind() == AnomalyKind.SAME_PROJECT && merging.isOffered()) {
            ProjectId other = ProjectId.of(row.anomaly().part());
            Button merge = new Button(
                    t("project.merge.act"),
                    click -> merging.ask(row.anomaly().project(), other, grid.getDataProvider()::refreshAll));
            merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
            merge.setAriaLabel(t("project.merge.actOn", row.anomaly().question().text()));
            acts.add(merge);
        }
        return acts;
    }
}
