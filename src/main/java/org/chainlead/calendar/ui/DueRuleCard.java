package org.chainlead.calendar.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.chainlead.calendar.DueRule;
import org.chainlead.calendar.DueRuleEntry;
import org.chainlead.calendar.DueRuleSettings;
import org.chainlead.calendar.RestDay;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;

/** 时限规则: until which hour something is due and where a rest day goes; earlier versions, and the change. */
class DueRuleCard extends Composite<SectionCard> {

    private static final int LAST_HOUR = 24;

    private final transient DueRuleSettings settings;
    private final transient LocalDate today;

    DueRuleCard(DueRuleSettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
        getContent().actions(new Button(t("calendar.due.change"), click -> ask()));
        refresh();
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("calendar.due.title"));
    }

    private void refresh() {
        KeyValueList list = new KeyValueList();
        list.add(t("calendar.due.inForce"), words(settings.inForce()));
        for (DueRuleEntry entry : settings.versions()) {
            list.add(
                    t("calendar.due.since", DateTimeText.date(entry.rule().validFrom())),
                    t("calendar.due.version", words(entry.rule()), entry.reason(), entry.changedBy()));
        }
        getContent().setContent(list);
    }

    private static String words(DueRule rule) {
        return t("calendar.due.words", rule.time(), label(rule.restDay()));
    }

    private void ask() {
        DueRule now = settings.inForce();
        DatePicker from = new ChineseDatePicker(t("calendar.due.from"));
        IntegerField hour = new IntegerField(t("calendar.due.hourField"));
        RadioButtonGroup<RestDay> restDay = new RadioButtonGroup<>(t("calendar.due.restDay"));
        TextField reason = new TextField(t("calendar.view.reason"));
        from.setMin(today);
        from.setValue(today);
        hour.setMin(1);
        hour.setMax(LAST_HOUR);
        hour.setStepButtonsVisible(true);
        hour.setValue(now.hour());
        restDay.setItems(RestDay.values());
        restDay.setItemLabelGenerator(Texts::label);
        restDay.setValue(now.restDay());
        FormLayout form = new FormLayout(from, hour, restDay, reason);
        form.setColspan(reason, 2);
        new FormDialog(t("calendar.due.change"), form, t("calendar.due.save"), () -> {
                    settings.change(
                            new DueRule(from.getValue(), hour.getValue(), restDay.getValue()), reason.getValue());
                    refresh();
                    Notifications.success(t("calendar.due.saved"));
                })
                .validatedBy(() -> isFilled(from, hour, reason))
                .wide()
                .open();
    }

    private static boolean isFilled(DatePicker from, IntegerField hour, TextField reason) {
        from.setErrorMessage(t("calendar.view.required"));
        hour.setErrorMessage(t("calendar.view.required"));
        reason.setErrorMessage(t("calendar.view.required"));
        from.setInvalid(from.isEmpty());
        hour.setInvalid(hour.isEmpty());
        reason.setInvalid(reason.getValue().isBlank());
        return !from.isInvalid() && !hour.isInvalid() && !reason.isInvalid();
    }
}
