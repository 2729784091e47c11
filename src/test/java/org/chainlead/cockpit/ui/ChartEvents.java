package org.chainlead.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.chainlead.common.ui.chart.Chart;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a browser says of a click in a chart. */
final class ChartEvents {

    private ChartEvents() {}

    static void pick(Chart chart, int row, int column) {
        Component picture = chart.getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("chain-chart"))
                .findFirst()
                .orElseThrow()
                .getComponent()
                .orElseThrow();
        ObjectNode detail = JsonMapper.builder().build().createObjectNode();
        detail.put("event.detail.row", row).put("event.detail.column", column);
        picture.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(picture.getElement(), "pick", detail));
    }
}
