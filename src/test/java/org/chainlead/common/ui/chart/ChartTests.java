package org.chainlead.common.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.common.ui.chart.ChartSpec.Tone;
import org.junit.jupiter.api.Test;

/** Picture, sentence and table of a chart are made of one record. */
class ChartTests {

    private static final StackedBars BARS = new StackedBars(
            "亮灯",
            "绿色硅 3 项",
            "产业链",
            "全部",
            List.of(Series.of("■ 滞后", Tone.RED), Series.of("● 正常", Tone.GREEN)),
            List.of(new ChartRow(
                    "<b>绿色硅</b>",
                    "3",
                    "tasks?chain=1",
                    List.of(ChartCell.count(3, "tasks?light=RED"), ChartCell.count(0, "tasks?light=GREEN")))));

    @Test
    void theTableSaysAndOpensWhatThePictureDoes() {
        Chart chart = new Chart(BARS);
        assertThat(tags(chart, "th").map(Element::getTextRecursively))
                .containsExactly("产业链", "■ 滞后", "● 正常", "全部", "<b>绿色硅</b>");
        assertThat(tags(chart, "td").map(Element::getTextRecursively)).containsExactly("3", "0", "3");
        assertThat(tags(chart, "a").map(link -> link.getAttribute("href")))
                .containsExactly("tasks?chain=1", "tasks?light=RED", "tasks?chain=1");
        assertThat(tags(chart, "chain-chart").map(picture -> picture.getAttribute("aria-label")))
                .containsExactly("绿色硅 3 项");
    }

    @Test
    void whatHasNoFigureIsNotDrawnAsZero() {
        HeatMap heat = new HeatMap(
                "热力",
                "一格",
                "单位",
                List.of("3月"),
                Tone.RED,
                BigDecimal.TEN,
                List.of(new ChartRow("某局", "", null, List.of(new ChartCell(null, "无数据", null)))));
        assertThat(ChartPayload.of(heat)).contains("\"values\":[\"-\"]").contains("无数据");
        Dial dial = new Dial("开工", "无", "节点", List.of(), null, "缺年度计划", Tone.YELLOW, List.of(40), List.of());
        assertThat(ChartPayload.of(dial)).doesNotContain("\"value\"").contains("\"marks\":[40]");
    }

    /** Nothing is fetched from elsewhere: the library stands in the product, at the address the page asks for. */
    @Test
    void theScriptsAreServedByTheProduct() {
        assertThat(Stream.of(ChartPicture.LIBRARY, "components/chain-chart.js", "components/meeting-screen.js"))
                .allSatisfy(script -> assertThat(getClass().getResource("/META-INF/resources/" + script))
                        .isNotNull());
    }

    private static Stream<Element> tags(Chart chart, String tag) {
        return all(chart.getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals(tag));
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ChartTests::all));
    }
}
