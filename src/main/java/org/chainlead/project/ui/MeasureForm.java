package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.GaugeMeasures;
import org.chainlead.project.ProjectGaugeSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the gauges are measured against: percent by month, empty where a month has none; multiples; months. What is typed
 * is kept until it is saved or thrown away.
 */
final class MeasureForm extends KeptFields<MeasureForm.Typed> {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    private final Map<Integer, IntegerField> starts = new TreeMap<>();
    private final MeanwhileNote meanwhile = new MeanwhileNote();
    private final BigDecimalField count = new BigDecimalField(t("project.gauge.reserveCount"));
    private final BigDecimalField sum = new BigDecimalField(t("project.gauge.reserveSum"));
    private final IntegerField stale = new IntegerField(t("project.gauge.staleMonths"));
    private final BigDecimalField jump = new BigDecimalField(t("project.gauge.jumpTimes"));
    private long version;

    /** @param version of the measures it was typed over */
    record Typed(
            Map<Integer, Integer> starts,
            @Nullable BigDecimal count,
            @Nullable BigDecimal sum,
            @Nullable Integer stale,
            @Nullable BigDecimal jump,
            long version) {

        static Typed of(GaugeMeasures now) {
            return new Typed(
                    now.starts(),
                    now.reserveCount(),
                    now.reserveSum(),
                    now.staleMonths(),
                    now.jumpTimes(),
                    now.version());
        }

        GaugeMeasures measures() {
            return new GaugeMeasures(
                    starts,
                    Objects.requireNonNullElse(count, BigDecimal.ZERO),
                    Objects.requireNonNullElse(sum, BigDecimal.ZERO),
                    Objects.requireNonNullElse(stale, 0),
                    Objects.requireNonNullElse(jump, BigDecimal.ZERO),
                    version);
        }
    }

    private MeasureForm() {
        Stream.<HasValue<?, ?>>of(count, sum, stale, jump).forEach(field -> field.setRequiredIndicatorVisible(true));
        form(meanwhile, count, sum, stale, jump);
        for (int month = 1; month <= MONTHS; month++) {
            IntegerField field = new IntegerField(t("project.gauge.startBy", month));
            starts.put(month, field);
            form(field);
        }
    }

    static void ask(KeptDialogs dialogs, ProjectGaugeSettings settings, Runnable refresh) {
        dialogs.open(
                t("project.gauge.settings"), "measures", new MeasureForm(), Typed.of(settings.measures()), typed -> {
                    settings.set(typed.measures());
                    Notifications.success(t("project.gauge.saved"));
                    refresh.run();
                });
    }

    @Override
    protected Typed value() {
        Map<Integer, Integer> percents = new HashMap<>();
        starts.forEach((month, field) -> {
            if (!field.isEmpty()) {
                percents.put(month, field.getValue());
            }
        });
        return new Typed(percents, count.getValue(), sum.getValue(), stale.getValue(), jump.getValue(), version);
    }

    @Override
    protected void show(Typed typed) {
        version = typed.version();
        meanwhile.clear();
        starts.forEach((month, field) -> field.setValue(typed.starts().get(month)));
        count.setValue(typed.count());
        sum.setValue(typed.sum());
        stale.setValue(typed.stale());
        jump.setValue(typed.jump());
    }

    @Override
    protected void restoredOver(Typed now) {
        if (version != now.version()) {
            GaugeMeasures there = now.measures();
            version = there.version();
            meanwhile.tell(t(
                    "project.gauge.meanwhile",
                    there.reserveCount(),
                    there.reserveSum(),
                    there.staleMonths(),
                    there.jumpTimes(),
                    new TreeMap<>(there.starts())
                            .entrySet().stream()
                                    .map(each -> t("project.gauge.startOf", each.getKey(), each.getValue()))
                                    .collect(Collectors.joining(t("project.export.and")))));
        }
    }
}
