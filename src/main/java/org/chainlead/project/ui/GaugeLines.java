package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Function;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.project.Gauge;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.GaugeLine;
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

    GaugeLines(ProjectGauges gauges) {
        this.gauges = gauges;
        for (ProjectGrouping each : ProjectGrouping.values()) {
            tabs.add(label(each));
        }
        tabs.select(by.ordinal());
        getContent().add(tabs, part);
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
                .setWidth("150px")
                .setFlexGrow(3);
        figure(grid, "planned", ProjectMark.PLANNED, line -> count(line, ProjectMark.PLANNED));
        figure(grid, "missing", ProjectMark.PLAN_MISSING, line -> count(line, ProjectMark.PLAN_MISSING));
        figure(grid, "starts", ProjectMark.START_PLANNED, line -> count(line, ProjectMark.START_PLANNED));
        figure(grid, "started", ProjectMark.STARTED, line -> count(line, ProjectMark.STARTED));
        rate(grid, GaugeKind.START_RATE);
        rate(grid, GaugeKind.INVESTMENT_RATE);
        figure(grid, "stale", ProjectMark.STALE, line -> count(line, ProjectMark.STALE));
        grid.setPages(
                (offset, limit) -> gauges.lines(within, wanted, asOf, offset, limit),
                line -> line.line().key() == null ? "" : line.line().key());
        grid.addClassName("sums-grid");
        part.removeAll();
        part.add(grid);
    }

    private void rate(WorkspaceGrid<GaugeLine> grid, GaugeKind kind) {
        grid.addTextColumn(kind.name(), label(kind), line -> rate(line, kind))
                .setWidth("200px")
                .setFlexGrow(2);
    }

    private static String rate(GaugeLine line, GaugeKind kind) {
        Gauge gauge = line.of(kind);
        String value = GaugeWords.value(gauge, line.counts());
        return gauge.isComputed() && gauge.target() != null && !gauge.isReached()
                ? t("project.gauge.short", value, GaugeWords.quantity(kind, gauge.missing()))
                : value;
    }

    private void figure(
            WorkspaceGrid<GaugeLine> grid, String key, ProjectMark mark, Function<GaugeLine, String> words) {
        grid.addComponentColumn(line -> {
                    Anchor link = new Anchor(
                            ProjectAddress.of(line.line().rows(within).withMark(mark, asOf)), "");
                    Span what = new Span(t("project.gauge.column." + key) + " ");
                    what.addClassName("gauge-cell-name");
                    link.add(what, new Span(words.apply(line)));
                    link.getElement()
                            .setAttribute(
                                    "aria-label",
                                    t(
                                            "project.sums.rowsOf",
                                            name(line),
                                            t("project.gauge.column." + key),
                                            words.apply(line)));
                    return link;
                })
                .setKey(key)
                .setHeader(t("project.gauge.column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private static String count(GaugeLine line, ProjectMark mark) {
        return String.valueOf(line.counts().of(mark));
    }

    private static String name(GaugeLine line) {
        return line.line().name().isEmpty() ? t("project.noChain") : line.line().name();
    }
}
