package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.org.Access;
import org.chainlead.org.SecurityPolicies;
import org.chainlead.org.SecurityPolicy;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Password and session policy: changed by the SECURITY_ADMIN, read by the other administrators. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PolicyPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient SecurityPolicies policies;
    private final IntegerField days = field(t("org.ui.policy.days"), t("org.ui.policy.daysHelp"));
    private final IntegerField idle = field(t("org.ui.policy.idle"), t("org.ui.policy.idleHelp"));
    private final IntegerField absolute = field(t("org.ui.policy.absolute"), t("org.ui.policy.absoluteHelp"));
    private long version;

    PolicyPanel(SecurityPolicies policies, Access access) {
        this.policies = policies;
        boolean mayChange = access.may("org.changePolicy");
        Div form = UnitDialogs.form(days, idle, absolute);
        days.setReadOnly(!mayChange);
        idle.setReadOnly(!mayChange);
        absolute.setReadOnly(!mayChange);
        add(new SectionCard(
                t("org.ui.tab.policy"),
                form,
                new Paragraph(t("org.ui.policy.fixed")),
                button(t("org.ui.save"), mayChange, this::save)));
        refresh();
    }

    @Override
    void refresh() {
        SecurityPolicy policy = policies.read();
        days.setValue(policy.passwordValidDays());
        idle.setValue(policy.idleMinutes());
        absolute.setValue(policy.absoluteHours());
        version = policy.version();
    }

    private void save() {
        Notifications.run(() -> done(() -> policies.change(
                new SecurityPolicy(days.getValue(), orZero(idle.getValue()), orZero(absolute.getValue()), version))));
    }

    private static int orZero(@org.jspecify.annotations.Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static IntegerField field(String label, String help) {
        IntegerField field = new IntegerField(label);
        field.setHelperText(help);
        field.setWidthFull();
        return field;
    }
}
