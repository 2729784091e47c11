package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.IntegerField;
import org.chainlead.chaincard.EnterpriseRule;
import org.chainlead.chaincard.Standing;
import org.chainlead.common.ui.KeptFields;

/** How many enterprises of a standing a chain should have. */
class EnterpriseRuleFields extends KeptFields<EnterpriseRule> {

    private final IntegerField least = new IntegerField(t("chaincard.field.least"));
    private final IntegerField most = new IntegerField(t("chaincard.field.most"));
    private final Standing standing;
    private long version;

    EnterpriseRuleFields(EnterpriseRule rule) {
        standing = rule.standing();
        least.setMin(0);
        most.setMin(0);
        most.setClearButtonVisible(true);
        most.setHelperText(t("chaincard.field.mostHelp"));
        form(least, most);
    }

    @Override
    protected EnterpriseRule value() {
        return new EnterpriseRule(standing, least.getOptionalValue().orElse(0), most.getValue(), version);
    }

    @Override
    protected void show(EnterpriseRule rule) {
        version = rule.version();
        least.setValue(rule.least());
        most.setValue(rule.most());
    }
}
