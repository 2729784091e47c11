package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.chainlead.cockpit.UnitHeat;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PageBar;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.chart.Chart;
import org.chainlead.common.ui.chart.ChartCell;
import org.chainlead.common.ui.chart.ChartRow;
import org.chainlead.common.ui.chart.ChartSpec.Tone;
import org.chainlead.common.ui.chart.HeatMap;

/** Units × months: the share of red tasks in published rounds, some units at a time in the order of the unit list. */
class HeatCard extends Composite<SectionCard> implements Paged {

    private static final int SIZE = 12;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final transient Fetch fetch;
    private final List<YearMonth> months;
    private final Div map = new Div();
    private final PageBar pages;
    private long total;

    /** Reads some of the units. */
    interface Fetch {
        Page<UnitHeat> page(int offset, int limit);
    }

    /** @param from where the units shown first begin */
    HeatCard(List<YearMonth> months, int from, Fetch fetch) {
        this.months = months;
        this.fetch = fetch;
        pages = new PageBar(SIZE, this::show);
        getContent().add(map, pages);
        show(from);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("cockpit.heat.title")).note(t("cockpit.heat.note"));
    }

    private void show(int offset) {
        Page<UnitHeat> page = fetch.page(offset, SIZE);
        total = page.total();
        map.removeAll();
        map.add(page.total() == 0 ? new EmptyState(t("cockpit.heat.empty")) : new Chart(spec(page.rows())));
        pages.show(offset, page.rows().size(), page.total());
    }

    @Override
    public int offset() {
        return pages.offset();
    }

    @Override
    public int following() {
        return pages.offset() + SIZE < total ? pages.offset() + SIZE : 0;
    }

    private HeatMap spec(List<UnitHeat> units) {
        List<Integer> told = IntStream.range(0, months.size())
                .filter(at ->
                        units.stream().anyMatch(unit -> unit.months().get(at).share() != null))
                .boxed()
                .toList();
        long cells = units.stream()
                .flatMap(unit -> unit.months().stream())
                .filter(month -> month.red() > 0)
                .count();
        return new HeatMap(
                t("cockpit.heat.title"),
                t("cockpit.heat.sentence", units.size(), told.size(), cells),
                t("cockpit.units.head"),
                told.stream().map(at -> name(months.get(at))).toList(),
                Tone.RED,
                FULL,
                units.stream().map(unit -> row(unit, told)).toList());
    }

    /** @param told the months that have a figure; those nobody published are left out */
    private static ChartRow row(UnitHeat unit, List<Integer> told) {
        return new ChartRow(
                unit.unit(),
                "",
                null,
                told.stream().map(at -> cell(unit.months().get(at))).toList());
    }

    /** 2/15: two of fifteen. A month without tasks of the unit has no figure. */
    private static ChartCell cell(UnitHeat.Month month) {
        return new ChartCell(
                month.share(),
                month.share() == null ? t("cockpit.heat.none") : month.red() + "/" + month.tasks(),
                month.red() == 0 ? null : month.href());
    }

    private static String name(YearMonth month) {
        return DateTimeText.month(month).replaceFirst("^\\d\\d", "");
    }
}
