package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import org.chainlead.supervision.SupervisionSettings;
import org.chainlead.supervision.UrgeRules;

/** Quiet hours and how often a unit is urged a day. */
class UrgeRulesForm extends Composite<FormLayout> {

    private final TimePicker from = new TimePicker(t("supervision.settings.quietFrom"));
    private final TimePicker until = new TimePicker(t("supervision.settings.quietUntil"));
    private final IntegerField limit = new IntegerField(t("supervision.settings.limit"));
    private final long version;

    UrgeRulesForm(UrgeRules rules) {
        version = rules.version();
        from.setStep(Duration.ofMinutes(30));
        until.setStep(Duration.ofMinutes(30));
        from.setValue(rules.quietFrom());
        until.setValue(rules.quietUntil());
        until.setHelperText(t("supervision.settings.quietHelp"));
        limit.setMin(1);
        limit.setStepButtonsVisible(true);
        limit.setValue(rules.dailyLimit());
        getContent().add(from, until, limit);
    }

    boolean isComplete() {
        from.setInvalid(from.isEmpty());
        until.setInvalid(until.isEmpty());
        limit.setInvalid(limit.isEmpty());
        return !from.isInvalid() && !until.isInvalid() && !limit.isInvalid();
    }

    void save(SupervisionSettings settings) {
        settings.setUrgeRules(from.getValue(), until.getValue(), limit.getValue(), version);
    }
}
