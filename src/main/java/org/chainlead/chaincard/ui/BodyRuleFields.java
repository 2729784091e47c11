package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import org.chainlead.chaincard.BodyRule;
import org.chainlead.chaincard.ChainBody;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptFields;

/** How often a body has to meet. */
class BodyRuleFields extends KeptFields<BodyRule> {

    private static final int MOST = 99;

    private final Select<CountingPeriod> per = new Select<>();
    private final IntegerField times = new IntegerField(t("chaincard.field.times"));
    private final ChineseDatePicker from = new ChineseDatePicker(t("chaincard.field.countedFrom"));
    private final ChainBody body;
    private transient LocalDate before;
    private long version;

    BodyRuleFields(BodyRule rule) {
        body = rule.body();
        before = rule.countedFrom();
        per.setLabel(t("chaincard.field.per"));
        per.setItems(CountingPeriod.values());
        per.setItemLabelGenerator(Texts::label);
        times.setMin(1);
        times.setMax(MOST);
        times.setStepButtonsVisible(true);
        from.setHelperText(t("chaincard.field.countedFromHelp"));
        from.setRequiredIndicatorVisible(true);
        form(per, times, from);
    }

    @Override
    protected BodyRule value() {
        LocalDate counted = from.getOptionalValue().orElse(before);
        return new BodyRule(body, times.getOptionalValue().orElse(0), per.getValue(), counted, version);
    }

    @Override
    protected void show(BodyRule rule) {
        version = rule.version();
        before = rule.countedFrom();
        per.setValue(rule.per());
        times.setValue(rule.times());
        from.setValue(rule.countedFrom());
    }
}
