package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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

/**
 * Investment of major projects from January on, planned and done, summed up month by month; verified only. Each line ends
 * with its last month that has verified sums: drawn on, it would say that nothing was done since.
 */
class CurveCard extends Composite<SectionCard> {

    /**
     * @param rows where the projects behind a point stand, with their sums up to its month
     * @param anyPlan a 行动方案 is chosen, which narrows no project
     */
    CurveCard(List<MonthTotal> months, Function<YearMonth, String> rows, boolean anyPlan) {
        boolean any = months.stream().anyMatch(month -> month.told() || month.planTold());
        getContent().add(any ? new Chart(spec(months, rows)) : new EmptyState(t("cockpit.curve.empty")));
        if (anyPlan) {
            getContent().note(t("cockpit.curve.note") + t("cockpit.semicolon") + t("cockpit.anyPlan"));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("cockpit.curve.title")).note(t("cockpit.curve.note"));
    }

    private static Curves spec(List<MonthTotal> months, Function<YearMonth, String> rows) {
        int planEnd = last(months, MonthTotal::planTold);
        int end = last(months, MonthTotal::told);
        List<ChartRow> points = new ArrayList<>();
        List<BigDecimal> planned = new ArrayList<>();
        for (int at = 0; at < months.size(); at++) {
            MonthTotal month = months.get(at);
            planned.add(month.planned().add(at == 0 ? BigDecimal.ZERO : planned.getLast()));
            String behind = rows.apply(month.month());
            points.add(new ChartRow(
                    DateTimeText.month(month.month()).replaceFirst("^\\d+\\D", ""),
                    "",
                    null,
                    List.of(
                            at > planEnd ? untold() : cell(planned.getLast(), behind),
                            at > end ? untold() : cell(month.total(), behind))));
        }
        return new Curves(
                t("cockpit.curve.title"),
                sentence(months, planned, end),
                t("cockpit.curve.head"),
                List.of(
                        new Series(t("cockpit.curve.planned"), Tone.FAINT, true),
                        Series.of(t("cockpit.curve.done"), Tone.PRIMARY)),
                points);
    }

    /** Plan and done of the last month that says what was done, and that nothing later is verified. */
    private static String sentence(List<MonthTotal> months, List<BigDecimal> planned, int end) {
        if (end < 0) {
            return t("cockpit.curve.sentence.plan", Hundreds.of(planned.getLast()));
        }
        MonthTotal last = months.get(end);
        String words = t(
                "cockpit.curve.sentence",
                DateTimeText.month(last.month()),
                Hundreds.of(planned.get(end)),
                Hundreds.of(last.total()));
        return end == months.size() - 1 ? words : t("cockpit.curve.sentence.end", words);
    }

    /** Where the last month stands of which something is told; -1 for none. */
    private static int last(List<MonthTotal> months, Predicate<MonthTotal> told) {
        int last = -1;
        for (int at = 0; at < months.size(); at++) {
            last = told.test(months.get(at)) ? at : last;
        }
        return last;
    }

    private static ChartCell untold() {
        return new ChartCell(null, t("cockpit.curve.untold"), null);
    }

    private static ChartCell cell(BigDecimal sum, String rows) {
        return new ChartCell(Hundreds.number(sum), Hundreds.of(sum), rows);
    }
}
