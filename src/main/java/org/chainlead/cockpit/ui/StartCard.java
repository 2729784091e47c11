package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.chainlead.cockpit.CockpitFilter;
import org.chainlead.cockpit.CockpitProjects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.chart.Chart;
import org.chainlead.common.ui.chart.ChartCell;
import org.chainlead.common.ui.chart.ChartRow;
import org.chainlead.common.ui.chart.ChartSpec.Tone;
import org.chainlead.common.ui.chart.Dial;
import org.chainlead.project.Gauge;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.GaugeSheet;
import org.chainlead.project.ProjectMark;
import org.chainlead.project.ThresholdStand;

/** 开工竞赛: the start rate on a dial with its thresholds, and how many are wanting for the next. */
class StartCard extends Composite<SectionCard> {

    private final transient GaugeSheet sheet;
    private final transient CockpitFilter filter;
    private final transient CockpitProjects projects;

    StartCard(GaugeSheet sheet, CockpitFilter filter, CockpitProjects projects) {
        this.sheet = sheet;
        this.filter = filter;
        this.projects = projects;
        getContent().add(new Chart(dial()), told());
        if (filter.plan() != null) {
            getContent().note(t("cockpit.anyPlan"));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("cockpit.start.title"));
    }

    private Dial dial() {
        Gauge gauge = gauge();
        BigDecimal value = gauge.value();
        String text = value == null ? t("cockpit.none.START") : value.toPlainString() + "%";
        return new Dial(
                t("cockpit.start.title"),
                t("cockpit.start.sentence", text, words()),
                t("cockpit.start.threshold"),
                List.of(
                        t("cockpit.start.planned"),
                        t("cockpit.start.started"),
                        t("cockpit.start.notStarted"),
                        t("cockpit.start.needed"),
                        t("cockpit.start.missing")),
                value,
                text,
                gauge.isReached() ? Tone.GREEN : Tone.YELLOW,
                sheet.thresholds().stream().map(ThresholdStand::percent).toList(),
                sheet.thresholds().stream().map(this::row).toList());
    }

    /** The sentence opens what it is about, and leads to who could start next. */
    private Div told() {
        Div told = new Div();
        told.addClassName("dial-words");
        long open = sheet.counts().of(ProjectMark.START_OPEN);
        if (!gauge().isComputed()) {
            told.add(new Anchor(projects.rows(filter, ProjectMark.PLAN_MISSING), words()));
        } else if (open == 0) {
            told.add(new Span(words()));
        } else {
            told.add(
                    new Span(words()),
                    new Anchor(projects.rows(filter, ProjectMark.START_OPEN), t("cockpit.start.open", open)));
            if (filter.month() == null) {
                Anchor next = new Anchor(filter.projects().progressAddress(), t("cockpit.start.candidates"));
                next.addClassName("no-print");
                told.add(next);
            }
        }
        return told;
    }

    /**
     * A threshold gone by counts what had started by its day; the rows open on that day. What is needed and wanting is worked
     * out and has no rows of its own, so it opens none.
     */
    private ChartRow row(ThresholdStand stand) {
        long planned = sheet.counts().of(ProjectMark.START_PLANNED);
        return new ChartRow(
                t("cockpit.start.row", DateTimeText.day(stand.on()), stand.percent()),
                "",
                null,
                List.of(
                        ChartCell.count(planned, projects.rows(filter, ProjectMark.START_PLANNED)),
                        ChartCell.count(stand.started(), rows(stand, ProjectMark.STARTED)),
                        ChartCell.count(planned - stand.started(), rows(stand, ProjectMark.START_OPEN)),
                        ChartCell.count(stand.needed(), null),
                        ChartCell.count(stand.missing(), null)));
    }

    private String rows(ThresholdStand stand, ProjectMark mark) {
        return stand.over() ? filter.projects().withMark(mark, stand.on()).address() : projects.rows(filter, mark);
    }

    /** 11月底应达 90%，还差 5 个. */
    private String words() {
        Gauge gauge = gauge();
        if (!gauge.isComputed()) {
            return t("cockpit.start.uncomputed", sheet.counts().of(ProjectMark.PLAN_MISSING));
        }
        Optional<ThresholdStand> next =
                sheet.thresholds().stream().filter(stand -> !stand.over()).findFirst();
        return next.map(stand -> t(
                        stand.missing() == 0 ? "cockpit.start.reached" : "cockpit.start.wanting",
                        stand.on(),
                        stand.percent(),
                        stand.missing()))
                .orElse(t("cockpit.start.after"));
    }

    private Gauge gauge() {
        return sheet.of(GaugeKind.START_RATE);
    }
}
