package org.chainlead.followup.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.followup.FollowUpRules;
import org.chainlead.followup.FollowUpSettings;

/** After how many days closed tasks come back, and which share of them. */
class FollowUpRulesForm extends Composite<FormLayout> {

    private final IntegerField first = number("followup.settings.first");
    private final IntegerField second = number("followup.settings.second");
    private final IntegerField third = number("followup.settings.third");
    private final IntegerField share = number("followup.settings.share");
    private final long version;

    private FollowUpRulesForm(FollowUpRules rules) {
        version = rules.version();
        first.setValue(rules.firstDays());
        second.setValue(rules.secondDays());
        third.setValue(rules.thirdDays());
        share.setValue(rules.sharePercent());
        share.setHelperText(t("followup.settings.shareHelp"));
        getContent().add(first, second, third, share);
    }

    static void ask(FollowUpSettings settings) {
        FollowUpRulesForm form = new FollowUpRulesForm(settings.rules());
        new FormDialog(t("followup.ui.settings"), form, t("followup.settings.save"), () -> {
                    settings.set(form.rules());
                    Notifications.success(t("followup.settings.saved"));
                })
                .validatedBy(form::isComplete)
                .open();
    }

    private boolean isComplete() {
        List<IntegerField> fields = List.of(first, second, third, share);
        fields.forEach(field -> field.setInvalid(field.isEmpty()));
        return fields.stream().noneMatch(IntegerField::isEmpty);
    }

    private FollowUpRules rules() {
        return new FollowUpRules(first.getValue(), second.getValue(), third.getValue(), share.getValue(), version);
    }

    private static IntegerField number(String key) {
        IntegerField field = new IntegerField(t(key));
        field.setMin(1);
        field.setStepButtonsVisible(true);
        return field;
    }
}
