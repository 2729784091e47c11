package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.chart.Chart;
import org.chainlead.common.ui.chart.ChartCell;
import org.chainlead.common.ui.chart.ChartRow;
import org.chainlead.common.ui.chart.ChartSpec.Tone;
import org.chainlead.common.ui.chart.Curves;
import org.chainlead.common.ui.chart.Series;
import org.chainlead.project.MonthTotal;

/** Investment of major projects from January on, planned and done, summed up month by month; verified only. */
class CurveCard extends Composite<SectionCard> {

    /** @param rows where the projects behind a point stand, with their sums up to its month */
    CurveCard(List<MonthTotal> months, Function<YearMonth, String> rows) {
        boolean any = months.stream()
                .anyMatch(
                        month -> month.total().signum() != 0 || month.planned().signum() != 0);
        getContent().add(any ? new Chart(spec(months, rows)) : new EmptyState(t("cockpit.curve.empty")));
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("cockpit.curve.title")).note(t("cockpit.curve.note"));
    }

    private static Curves spec(List<MonthTotal> months, Function<YearMonth, String> rows) {
        List<ChartRow> points = new ArrayList<>();
        BigDecimal planned = BigDecimal.ZERO;
        for (MonthTotal month : months) {
            planned = planned.add(month.planned());
            String behind = rows.apply(month.month());
            points.add(new ChartRow(
                    DateTimeText.month(month.month()).replaceFirst("^\\d+\\D", ""),
                    "",
                    null,
                    List.of(cell(planned, behind), cell(month.total(), behind))));
        }
        MonthTotal last = months.getLast();
        return new Curves(
                t("cockpit.curve.title"),
                t(
                        "cockpit.curve.sentence",
                        DateTimeText.month(last.month()),
                        Hundreds.of(planned),
                        Hundreds.of(last.total())),
                t("cockpit.curve.head"),
                List.of(
                        new Series(t("cockpit.curve.planned"), Tone.FAINT, true),
                        Series.of(t("cockpit.curve.done"), Tone.PRIMARY)),
                points);
    }

    private static ChartCell cell(BigDecimal sum, String rows) {
        return new ChartCell(Hundreds.number(sum), Hundreds.of(sum), rows);
    }
}
