package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.chainlead.common.ui.BigFigure;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectGrouping;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectSheets;
import org.chainlead.project.ProjectSum;
import org.chainlead.project.ProjectTotals;

/** How many projects and how much, in all and by county, chain or department; every figure opens the rows behind it. */
class ProjectSums extends Composite<Div> {

    private final transient ProjectQueries queries;
    private final Div figures = new Div();
    private final Div part = new Div();
    private final ViewTabs tabs = new ViewTabs(index -> group(ProjectGrouping.values()[index]));
    private transient ProjectFilter filter = ProjectFilter.all();
    private ProjectGrouping by = ProjectGrouping.PLACE;

    ProjectSums(ProjectQueries queries, ProjectSheets sheets) {
        this.queries = queries;
        for (ProjectGrouping each : ProjectGrouping.values()) {
            tabs.add(label(each));
        }
        tabs.select(by.ordinal());
        figures.addClassName("figures");
        getContent()
                .add(new SectionCard(t("project.sums"), tabs, part)
                        .actions(ExportLink.of(() -> sheets.sums(filter, by)))
                        .flush());
    }

    /** The two numbers of all, which stand above the list. */
    Div figures() {
        return figures;
    }

    void show(ProjectFilter narrowed, ProjectTotals totals) {
        filter = narrowed;
        String rows = ProjectAddress.of(narrowed);
        figures.removeAll();
        figures.add(
                new BigFigure(
                        t("project.sums.count"), String.valueOf(totals.count()), t("project.sums.unit"), "", rows),
                new BigFigure(
                        t("project.sums.investment"),
                        Investment.text(totals.investment()),
                        t("project.sums.money"),
                        "",
                        rows));
        group(by);
    }

    private void group(ProjectGrouping wanted) {
        by = wanted;
        WorkspaceGrid<ProjectSum> grid = new WorkspaceGrid<>(label(wanted));
        grid.addTextColumn("name", label(wanted), ProjectSums::name).setFlexGrow(3);
        figure(grid, "count", t("project.sums.count"), ProjectSums::count);
        figure(grid, "investment", t("project.sums.investment"), ProjectSums::investment);
        grid.setShortPages(
                new DrawnPage<>((offset, limit) -> queries.sums(filter, wanted, offset, limit)),
                sum -> sum.key() == null ? "" : sum.key());
        grid.addClassName("sums-grid");
        part.removeAll();
        part.add(grid);
    }

    private void figure(WorkspaceGrid<ProjectSum> grid, String key, String header, Function<ProjectSum, String> words) {
        grid.addFigureColumn(key, header, sum -> link(sum, header, words.apply(sum)))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
    }

    private Component link(ProjectSum sum, String header, String words) {
        Anchor link = new Anchor(ProjectAddress.of(sum.rows(filter)), words);
        link.getElement().setAttribute("aria-label", t("project.sums.rowsOf", name(sum), header, words));
        return link;
    }

    private static String name(ProjectSum sum) {
        return sum.name().isEmpty() ? t("project.noChain") : sum.name();
    }

    private static String count(ProjectSum sum) {
        return t("project.sums.counted", sum.totals().count());
    }

    private static String investment(ProjectSum sum) {
        return t("project.sums.summed", Investment.text(sum.totals().investment()));
    }
}
