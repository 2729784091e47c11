package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.Gauge;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.GaugeLine;
import org.chainlead.project.ProgressSheets;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectGauges;
import org.chainlead.project.ProjectGrouping;
import org.chainlead.project.ProjectMark;

/** The gauges by county, chain or department, in the order of the lists; every figure opens its rows. */
class GaugeLines extends Composite<SectionCard> {

    private final transient ProjectGauges gauges;
    private final Div part = new Div();
    private final ViewTabs tabs = new ViewTabs(index -> group(ProjectGrouping.values()[index]));
    private transient ProjectFilter within = ProjectFilter.all();
    private LocalDate asOf = LocalDate.EPOCH;
    private ProjectGrouping by = ProjectGrouping.PLACE;

    GaugeLines(ProjectGauges gauges, ProgressSheets sheets) {
        this.gauges = gauges;
        for (ProjectGrouping each : ProjectGrouping.values()) {
            tabs.add(label(each));
        }
        tabs.select(by.ordinal());
        getContent()
                .actions(ExportLink.named(t("project.gauge.lines"), () -> sheets.gauges(within, by)))
                .add(tabs, part);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.gauge.lines"))
                .note(t("project.gauge.noRank"))
                .flush();
    }

    void show(ProjectFilter narrowed, LocalDate day) {
        within = narrowed;
        asOf = day;
        group(by);
    }

    private void group(ProjectGrouping wanted) {
        by = wanted;
        WorkspaceGrid<GaugeLine> grid = new WorkspaceGrid<>(t("project.gauge.linesBy", label(wanted)));
        grid.addTextColumn("name", label(wanted), GaugeLines::name)
                .setWidth("110px")
                .setFlexGrow(2);
        figure(grid, "missing", ProjectMark.PLAN_MISSING);
        for (GaugeKind kind : GaugeKind.values()) {
            grid.addComponentColumn(line -> rate(line, kind))
                    .setKey(kind.name())
                    .setHeader(label(kind))
                    .setWidth("170px")
                    .setFlexGrow(2);
        }
        figure(grid, "stale", ProjectMark.STALE);
        grid.setShortPages(
                new DrawnPage<>((offset, limit) -> gauges.lines(within, wanted, asOf, offset, limit)),
                line -> line.line().key() == null ? "" : line.line().key());
        // The heads of the two ratios of the reserve are long, and differ at their ends.
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassNames("sums-grid", "gauge-grid");
        part.removeAll();
        part.add(grid);
    }

    /** The figure, what it is made of, and for the starts what is wanting: each opens its projects. */
    private Div rate(GaugeLine line, GaugeKind kind) {
        Gauge gauge = line.of(kind);
        String value = GaugeWords.value(gauge, line.counts());
        Div cell = new Div();
        cell.addClassName("gauge-cell");
        Span what = new Span(label(kind));
        what.addClassName("gauge-cell-name");
        Div first = new Div(what, link(line, gauge.isComputed() ? kind.part() : ProjectMark.PLAN_MISSING, value));
        cell.add(first);
        if (gauge.isComputed()) {
            if (gauge.target() != null && !gauge.isReached()) {
                String wanting = t("project.gauge.open", GaugeWords.quantity(kind, gauge.missing()));
                first.add(
                        new Span(" "),
                        kind == GaugeKind.START_RATE ? link(line, ProjectMark.START_OPEN, wanting) : open(wanting));
            }
            Div parts = new Div(
                    link(line, kind.part(), GaugeWords.quantity(kind, gauge.part())),
                    new Span(" ÷ "),
                    link(line, kind.base(), GaugeWords.quantity(kind, gauge.base())));
            parts.addClassName("gauge-cell-parts");
            cell.add(parts);
        }
        return cell;
    }

    private static Span open(String wanting) {
        Span open = new Span(wanting);
        open.addClassName("gauge-open");
        return open;
    }

    private void figure(WorkspaceGrid<GaugeLine> grid, String key, ProjectMark mark) {
        grid.addComponentColumn(line -> {
                    Span what = new Span(t("project.gauge.column." + key));
                    what.addClassName("gauge-cell-name");
                    return new Span(
                            what, link(line, mark, String.valueOf(line.counts().of(mark))));
                })
                .setKey(key)
                .setHeader(t("project.gauge.column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
    }

    private Anchor link(GaugeLine line, ProjectMark mark, String words) {
        Anchor link = new Anchor(ProjectAddress.of(line.line().rows(within).withMark(mark, asOf)), words);
        link.addClassName("gauge-link");
        link.getElement().setAttribute("aria-label", t("project.sums.rowsOf", name(line), label(mark), words));
        return link;
    }

    private static String name(GaugeLine line) {
        return line.line().name().isEmpty() ? t("project.noChain") : line.line().name();
    }
}
