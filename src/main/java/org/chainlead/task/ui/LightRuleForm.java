package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.task.ChangeLightRule;
import org.chainlead.task.LightLimits;
import org.chainlead.task.LightRule;
import org.chainlead.task.LightTopic;

/** Limits, the sentence of each rule, first day, source and reason; begins with what is in force. */
class LightRuleForm extends Composite<Div> {

    private final BigDecimalField yellowGap = points("task.rule.yellowGap");
    private final BigDecimalField redGap = points("task.rule.redGap");
    private final BigDecimalField rateYellow = points("task.rule.rateYellow");
    private final IntegerField thresholdDays = days("task.rule.thresholdDays");
    private final IntegerField frequencyDays = days("task.rule.frequencyDays");
    private final IntegerField deadlineDays = days("task.rule.deadlineDays");
    private final Map<LightTopic, TextArea> texts = new EnumMap<>(LightTopic.class);
    private final DatePicker validFrom = new ChineseDatePicker(t("task.rule.validFrom"));
    private final TextField source = Inputs.line(t("task.rule.source"));
    private final TextArea reason = Inputs.text(t("task.rule.reason"));

    LightRuleForm(LightRule rule, LocalDate today) {
        getContent().addClassName("form");
        getContent().add(yellowGap, redGap, rateYellow, thresholdDays, frequencyDays, deadlineDays);
        for (LightTopic topic : LightTopic.values()) {
            TextArea text = Inputs.text(label(topic));
            text.setMaxLength(ChangeLightRule.LONGEST_TEXT);
            text.setMinRows(2);
            text.setValue(rule.text(topic));
            texts.put(topic, text);
            getContent().add(text);
        }
        getContent().add(validFrom, source, reason);
        validFrom.setMin(today);
        validFrom.setValue(today);
        show(rule.limits());
    }

    boolean isComplete() {
        List<HasValidation> fields = new ArrayList<>();
        fields.addAll(List.of(yellowGap, redGap, rateYellow));
        fields.addAll(List.of(thresholdDays, frequencyDays, deadlineDays));
        fields.addAll(List.of(validFrom, source, reason));
        fields.addAll(texts.values());
        return Inputs.filled(fields.toArray(HasValidation[]::new));
    }

    /** Ask only when it {@linkplain #isComplete is complete}. */
    ChangeLightRule value() {
        Map<LightTopic, String> words = new EnumMap<>(LightTopic.class);
        texts.forEach((topic, text) -> words.put(topic, text.getValue().strip()));
        return new ChangeLightRule(
                validFrom.getValue(),
                new LightLimits(
                        yellowGap.getValue(),
                        redGap.getValue(),
                        rateYellow.getValue(),
                        thresholdDays.getValue(),
                        frequencyDays.getValue(),
                        deadlineDays.getValue()),
                words,
                source.getValue().strip(),
                reason.getValue().strip());
    }

    private void show(LightLimits limits) {
        yellowGap.setValue(limits.yellowGap());
        redGap.setValue(limits.redGap());
        rateYellow.setValue(limits.rateYellow());
        thresholdDays.setValue(limits.thresholdDays());
        frequencyDays.setValue(limits.frequencyDays());
        deadlineDays.setValue(limits.deadlineDays());
    }

    private static BigDecimalField points(String key) {
        BigDecimalField field = new BigDecimalField(t(key));
        field.setWidthFull();
        return field;
    }

    private static IntegerField days(String key) {
        IntegerField field = new IntegerField(t(key));
        field.setWidthFull();
        return field;
    }
}
