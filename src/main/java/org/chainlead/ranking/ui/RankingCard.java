package org.chainlead.ranking.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.project.GaugeStanding;
import org.chainlead.project.ProjectMark;
import org.chainlead.ranking.RankingSheet;

/** One ranking as far as it may be seen: places, what they come from, and apart who takes no part and why. */
class RankingCard extends Composite<SectionCard> {

    private final transient RankingSheet sheet;

    /** @param whole whether all lines are seen, or the own one alone */
    RankingCard(RankingSheet sheet, boolean whole) {
        this.sheet = sheet;
        SectionCard card = getContent();
        card.add(new WorkRow(
                new Span(t("ranking.ui.basis", RankingWords.legal(sheet.basis()))),
                t(
                        "ranking.ui.rule",
                        t("project.gauge.rule." + sheet.basis().gauge()),
                        t("project.gauge.source." + sheet.basis().gauge()))));
        if (whole || !sheet.ranked().isEmpty()) {
            card.add(rows(sheet.ranked(), "ranking.ui.noneRanked"));
        }
        if (!sheet.apart().isEmpty()) {
            card.add(rows(sheet.apart(), "ranking.ui.noneRanked"));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("ranking.ui.of", RankingWords.name(sheet.basis())))
                .note(t(
                        "ranking.ui.time",
                        RankingWords.period(sheet.basis()),
                        DateTimeText.date(sheet.asOf()),
                        DateTimeText.moment(sheet.readAt())))
                .flush();
    }

    private PagedRows<GaugeStanding> rows(List<GaugeStanding> lines, String empty) {
        PagedRows<GaugeStanding> rows = new PagedRows<>(
                PagedRows.PAGE,
                (offset, limit) ->
                        new Page<>(lines.stream().skip(offset).limit(limit).toList(), lines.size()),
                this::row,
                () -> t(empty));
        rows.show(0);
        return rows;
    }

    private Component row(GaugeStanding line) {
        Integer place = line.place();
        String value = RankingWords.value(line);
        WorkRow row = place == null
                ? new WorkRow(new Span(line.name()), RankingWords.wanting(line)).middle(tag(t("ranking.ui.apart")))
                : new WorkRow(new Span(t("ranking.ui.place", place, line.name())), "").middle(tag(value));
        row.below(new Div(
                new Span(t(
                        line.value() == null ? "ranking.ui.formulaOpen" : "ranking.ui.formula",
                        label(line.kind()),
                        value)),
                link(line, line.kind().part(), RankingWords.quantity(line.kind(), line.part())),
                new Span(" ÷ "),
                link(line, line.kind().base(), RankingWords.quantity(line.kind(), line.base()))));
        if (line.asked() > 0) {
            row.below(new Div(t("ranking.ui.checked", line.asked())));
        }
        return row;
    }

    private static StatusTag tag(String words) {
        return new StatusTag(words, StatusTag.Kind.NEUTRAL);
    }

    private static Anchor link(GaugeStanding line, ProjectMark mark, String words) {
        Anchor link = new Anchor(line.rows(mark).address(), words);
        link.addClassName("gauge-link");
        link.getElement().setAttribute("aria-label", t("project.sums.rowsOf", line.name(), label(mark), words));
        return link;
    }
}
