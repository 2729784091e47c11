package org.chainlead.common.ui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the web component is told; its shape is known to {@code chain-chart.js} alone. */
final class ChartPayload {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChartPayload() {}

    static String of(ChartSpec spec) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("heads", spec.heads());
        payload.put("rows", spec.rows().stream().map(ChartPayload::row).toList());
        switch (spec) {
            case StackedBars bars -> {
                payload.put("kind", "bars");
                payload.put("series", bars.series());
            }
            case Curves curves -> {
                payload.put("kind", "curves");
                payload.put("series", curves.series());
            }
            case Dial dial -> dial(payload, dial);
            case HeatMap heat -> {
                payload.put("kind", "heat");
                payload.put("tone", heat.tone());
                payload.put("full", heat.full());
            }
        }
        return JSON.writeValueAsString(payload);
    }

    private static void dial(Map<String, Object> payload, Dial dial) {
        payload.put("kind", "dial");
        payload.put("tone", dial.tone());
        payload.put("text", dial.text());
        payload.put("marks", dial.marks());
        if (dial.value() != null) {
            payload.put("value", dial.value());
        }
    }

    private static Map<String, Object> row(ChartRow row) {
        List<Object> values = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        List<Object> opens = new ArrayList<>();
        for (ChartCell cell : row.cells()) {
            BigDecimal value = cell.value();
            values.add(value == null ? "-" : value);
            texts.add(cell.text());
            opens.add(cell.href() != null);
        }
        return Map.of(
                "name",
                row.name(),
                "note",
                row.note(),
                "opens",
                row.href() != null,
                "values",
                values,
                "texts",
                texts,
                "cellOpens",
                opens);
    }
}
