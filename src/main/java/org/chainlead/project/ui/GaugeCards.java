package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.BigFigure;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.Gauge;
import org.chainlead.project.GaugeSheet;
import org.chainlead.project.ProgressSheets;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectMark;
import org.chainlead.project.ThresholdStand;

/** The gauges of what is shown: large numbers, the thresholds of the contest, and the rule, source and time of each. */
class GaugeCards extends Composite<Div> {

    private static final List<ProjectMark> ASKED = List.of(ProjectMark.PLAN_MISSING, ProjectMark.STALE);

    private final transient GaugeSheet sheet;
    private final transient ProjectFilter within;
    private final transient ProgressSheets sheets;

    GaugeCards(GaugeSheet sheet, ProjectFilter within, ProgressSheets sheets) {
        this.sheet = sheet;
        this.sheets = sheets;
        this.within = within;
        getContent().addClassName("stack");
        getContent().add(figures(), thresholds());
    }

    private Div figures() {
        Div figures = new Div();
        figures.addClassNames("figures", "gauge-figures");
        sheet.gauges().forEach(gauge -> figures.add(figure(gauge)));
        for (ProjectMark mark : ASKED) {
            long count = sheet.counts().of(mark);
            BigFigure figure =
                    new BigFigure(label(mark), String.valueOf(count), t("project.sums.unit"), "", rows(mark));
            figures.add(count > 0 ? figure.warning() : figure);
        }
        return figures;
    }

    private BigFigure figure(Gauge gauge) {
        BigFigure figure = new BigFigure(
                label(gauge.kind()),
                GaugeWords.value(gauge, sheet.counts()),
                "",
                GaugeWords.stand(gauge),
                rows(gauge.isComputed() ? gauge.kind().part() : ProjectMark.PLAN_MISSING));
        return gauge.isComputed() && gauge.target() != null && !gauge.isReached() ? figure.warning() : figure;
    }

    private SectionCard thresholds() {
        SectionCard card = new SectionCard(t("project.threshold.title"))
                .note(t("project.threshold.note", sheet.counts().of(ProjectMark.START_PLANNED)))
                .actions(ExportLink.named(t("project.threshold.title"), () -> sheets.thresholds(within)))
                .flush();
        sheet.thresholds().forEach(stand -> card.add(row(stand)));
        return card;
    }

    private WorkRow row(ThresholdStand stand) {
        WorkRow row = new WorkRow(
                new Span(t("project.threshold.of", stand.on(), stand.percent())),
                t(stand.over() ? "project.threshold.past" : "project.threshold.now", stand.started(), stand.needed()));
        if (sheet.counts().of(ProjectMark.START_PLANNED) == 0) {
            return row.middle(new StatusTag(t("project.gauge.none"), StatusTag.Kind.NEUTRAL));
        }
        return row.middle(
                stand.missing() == 0
                        ? new StatusTag(t("project.threshold.reached"), StatusTag.Kind.SUCCESS)
                        : new StatusTag(t("project.threshold.missing", stand.missing()), StatusTag.Kind.WARNING));
    }

    /** The small print, which stands at the end of the page. */
    SectionCard rules() {
        SectionCard card = new SectionCard(t("project.gauge.rules"))
                .note(t("project.gauge.time", sheet.asOf(), DateTimeText.moment(sheet.readAt())))
                .flush();
        for (Gauge gauge : sheet.gauges()) {
            Div links = new Div(
                    link(gauge, true, GaugeWords.quantity(gauge.kind(), gauge.part())),
                    new Span(" ÷ "),
                    link(gauge, false, GaugeWords.quantity(gauge.kind(), gauge.base())));
            card.add(new WorkRow(new Span(label(gauge.kind())), t("project.gauge.rule." + gauge.kind()))
                    .below(new Div(t("project.gauge.source." + gauge.kind())))
                    .middle(links));
        }
        return card;
    }

    private Anchor link(Gauge gauge, boolean part, String words) {
        ProjectMark mark = part ? gauge.kind().part() : gauge.kind().base();
        Anchor link = new Anchor(rows(mark), words);
        link.getElement().setAttribute("aria-label", t("project.sums.rowsOf", label(gauge.kind()), label(mark), words));
        return link;
    }

    private String rows(ProjectMark mark) {
        return ProjectAddress.of(within.withMark(mark, sheet.asOf()));
    }
}
