package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.cockpit.LightBar;
import org.chainlead.common.Light;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PageBar;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.chart.Chart;
import org.chainlead.common.ui.chart.ChartCell;
import org.chainlead.common.ui.chart.ChartRow;
import org.chainlead.common.ui.chart.ChartSpec.Tone;
import org.chainlead.common.ui.chart.Series;
import org.chainlead.common.ui.chart.StackedBars;

/** Lights as stacked bars, chain by chain or unit by unit, some at a time in the order of the list. */
class LightCard extends Composite<SectionCard> implements Paged {

    private static final int FEW = 4;
    private static final List<Light> ORDER = List.of(Light.BLUE, Light.GREEN, Light.YELLOW, Light.RED, Light.GREY);

    private final String key;
    private final int size;
    private final transient Fetch fetch;
    private final Div bars = new Div();
    private final PageBar pages;
    private long total;

    /** Reads some of the bars. */
    interface Fetch {
        Page<LightBar> page(int offset, int limit);
    }

    /**
     * @param key of its texts, {@code cockpit.chains} or {@code cockpit.units}
     * @param from where the rows shown first begin
     */
    LightCard(String key, int size, int from, Fetch fetch) {
        this.key = key;
        this.size = size;
        this.fetch = fetch;
        pages = new PageBar(size, this::show);
        getContent().add(bars, pages);
        show(from);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t(key + ".title")).note(t("cockpit.lights.note"));
    }

    private void show(int offset) {
        Page<LightBar> page = fetch.page(offset, size);
        total = page.total();
        bars.removeAll();
        getContent().setClassName("few-bars", total <= FEW);
        List<LightBar> named =
                page.rows().stream().filter(bar -> !bar.name().isEmpty()).toList();
        bars.add(named.isEmpty() ? new EmptyState(t("cockpit.lights.empty")) : new Chart(spec(named)));
        page.rows().stream().filter(bar -> bar.name().isEmpty()).forEach(bar -> bars.add(withoutChain(bar)));
        pages.show(offset, page.rows().size(), page.total());
    }

    @Override
    public int offset() {
        return pages.offset();
    }

    @Override
    public int following() {
        return pages.offset() + size < total ? pages.offset() + size : 0;
    }

    /** The tasks of no chain stand below: as a bar they would leave the chains no room. */
    private static Div withoutChain(LightBar bar) {
        Div line = new Div(new Anchor(bar.href(), t("cockpit.lights.noChain", bar.total())));
        if (bar.of(Light.RED) > 0) {
            line.add(new Anchor(
                    bar.hrefs().getOrDefault(Light.RED, bar.href()),
                    t("cockpit.lights.noChainRed", bar.of(Light.RED))));
        }
        line.addClassName("without-chain");
        return line;
    }

    private StackedBars spec(List<LightBar> rows) {
        return new StackedBars(
                t(key + ".title"),
                sentence(rows),
                t(key + ".head"),
                t("cockpit.lights.total"),
                ORDER.stream()
                        .map(light -> Series.of(light.text(), Tone.of(light)))
                        .toList(),
                rows.stream().map(this::row).toList());
    }

    private ChartRow row(LightBar bar) {
        return new ChartRow(
                bar.name(),
                String.valueOf(bar.total()),
                bar.href(),
                ORDER.stream()
                        .map(light -> ChartCell.count(bar.of(light), bar.hrefs().getOrDefault(light, bar.href())))
                        .toList());
    }

    private String sentence(List<LightBar> rows) {
        return t(key + ".title")
                + t("cockpit.colon")
                + rows.stream()
                        .map(bar -> t(
                                "cockpit.lights.sentence",
                                bar.name(),
                                bar.total(),
                                bar.of(Light.BLUE),
                                bar.of(Light.GREEN),
                                bar.of(Light.YELLOW),
                                bar.of(Light.RED)))
                        .collect(Collectors.joining(t("cockpit.semicolon")));
    }
}
