package org.chainlead.common.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableBiConsumer;
import tools.jackson.databind.JsonNode;

/** The drawn chart. Its scripts come from the product itself and are fetched only by screens with a chart. */
@Tag("chain-chart")
@JavaScript("context://" + ChartPicture.LIBRARY)
@JavaScript("context://components/chain-chart.js")
class ChartPicture extends Component {

    /** Inside the WebJar; the version is the one of the build file. */
    static final String LIBRARY = "webjars/echarts/5.5.0/echarts.min.js";

    private static final long serialVersionUID = 1L;
    private static final String ROW = "event.detail.row";
    private static final String COLUMN = "event.detail.column";

    /** @param onPick told the row and the column that were clicked; the column is -1 for the name of the row */
    ChartPicture(SerializableBiConsumer<Integer, Integer> onPick) {
        getElement().setAttribute("role", "img");
        getElement()
                .addEventListener("pick", event -> {
                    JsonNode detail = event.getEventData();
                    onPick.accept(detail.get(ROW).asInt(), detail.get(COLUMN).asInt());
                })
                .addEventData(ROW)
                .addEventData(COLUMN);
    }

    void show(ChartSpec spec) {
        getElement().setAttribute("aria-label", spec.sentence());
        getElement().setProperty("spec", ChartPayload.of(spec));
    }
}
