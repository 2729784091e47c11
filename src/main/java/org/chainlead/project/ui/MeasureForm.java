package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.GaugeMeasures;
import org.chainlead.project.ProjectGaugeSettings;

/** What the gauges are measured against: percent by month, empty where a month has none; multiples; months. */
final class MeasureForm {

    private static final int MONTHS = 12;

    private final Map<Integer, IntegerField> starts = new TreeMap<>();
    private final BigDecimalField count = new BigDecimalField(t("project.gauge.reserveCount"));
    private final BigDecimalField sum = new BigDecimalField(t("project.gauge.reserveSum"));
    private final IntegerField stale = new IntegerField(t("project.gauge.staleMonths"));
    private final BigDecimalField jump = new BigDecimalField(t("project.gauge.jumpTimes"));
    private final long version;

    private MeasureForm(GaugeMeasures measures) {
        version = measures.version();
        for (int month = 1; month <= MONTHS; month++) {
            IntegerField field = new IntegerField(t("project.gauge.startBy", month));
            field.setValue(measures.starts().get(month));
            starts.put(month, field);
        }
        count.setValue(measures.reserveCount());
        sum.setValue(measures.reserveSum());
        stale.setValue(measures.staleMonths());
        jump.setValue(measures.jumpTimes());
    }

    static void ask(ProjectGaugeSettings settings, Runnable refresh) {
        MeasureForm form = new MeasureForm(settings.measures());
        new FormDialog(t("project.gauge.settings"), form.content(), () -> {
                    settings.set(form.measures());
                    Notifications.success(t("project.gauge.saved"));
                    refresh.run();
                })
                .wide()
                .open();
    }

    private Div content() {
        Div content = new Div(count, sum, stale, jump);
        starts.values().forEach(content::add);
        content.addClassName("form");
        return content;
    }

    private GaugeMeasures measures() {
        Map<Integer, Integer> percents = new HashMap<>();
        starts.forEach((month, field) -> {
            if (!field.isEmpty()) {
                percents.put(month, field.getValue());
            }
        });
        return new GaugeMeasures(
                percents,
                Objects.requireNonNullElse(count.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(sum.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(stale.getValue(), 0),
                Objects.requireNonNullElse(jump.getValue(), BigDecimal.ZERO),
                version);
    }
}
