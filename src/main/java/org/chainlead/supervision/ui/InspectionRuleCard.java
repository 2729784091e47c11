package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.supervision.InspectionRule;
import org.chainlead.supervision.InspectionSettings;

/** How near two inspections of one unit are to be pointed out, with the form that changes it. */
@SpringComponent
class InspectionRuleCard {

    private final InspectionSettings settings;

    InspectionRuleCard(InspectionSettings settings) {
        this.settings = settings;
    }

    /** @param saved told after a change */
    SectionCard card(Runnable saved) {
        InspectionRule rule = settings.rule();
        KeyValueList facts = new KeyValueList()
                .add(t("supervision.inspection.matterDays"), String.valueOf(rule.matterDays()))
                .add(t("supervision.inspection.chainDays"), String.valueOf(rule.chainDays()));
        Button change = new Button(t("supervision.settings.change"), click -> ask(rule, saved));
        change.setAriaLabel(t("supervision.inspection.changeRule"));
        return new SectionCard(t("supervision.inspection.rule"), facts, change);
    }

    private static IntegerField days(String key, int value) {
        IntegerField field = new IntegerField(t(key));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        return field;
    }

    private void ask(InspectionRule rule, Runnable saved) {
        IntegerField matter = days("supervision.inspection.matterDays", rule.matterDays());
        IntegerField chain = days("supervision.inspection.chainDays", rule.chainDays());
        new FormDialog(
                        t("supervision.inspection.changeRule"),
                        new FormLayout(matter, chain),
                        t("supervision.settings.save"),
                        () -> {
                            settings.setRule(new InspectionRule(matter.getValue(), chain.getValue(), rule.version()));
                            saved.run();
                        })
                .validatedBy(() -> {
                    matter.setInvalid(matter.isEmpty());
                    chain.setInvalid(chain.isEmpty());
                    return !matter.isInvalid() && !chain.isInvalid();
                })
                .open();
    }
}
