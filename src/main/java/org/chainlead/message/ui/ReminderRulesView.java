package org.chainlead.message.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.message.ReminderLimits;
import org.chainlead.message.ReminderSettings;

/** 提醒规则: when the product reminds by itself, and when it tells the head of the unit and the office. */
@Route("system/reminders")
@Menu(title = "message.rule.title", order = 98, icon = "vaadin:alarm")
@PermitAll
@RequiresOperation("message.reminders")
class ReminderRulesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReminderSettings settings;
    private final IntegerField before = field("message.rule.before");
    private final IntegerField head = field("message.rule.head");
    private final IntegerField office = field("message.rule.office");
    private long version;

    ReminderRulesView(ReminderSettings settings) {
        this.settings = settings;
        addClassName("view");
        Button save = new Button(t("message.save"), click -> save());
        Div fields = new Div(before, head, office);
        fields.addClassName("message-choice");
        Paragraph note = new Paragraph(t("message.rule.note"));
        note.addClassName("message-note");
        add(new ViewHeader(getPageTitle()).primary(save), new SectionCard(t("message.rule.limits"), note, fields));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("message.rule.title");
    }

    private static IntegerField field(String key) {
        IntegerField field = new IntegerField(t(key));
        field.setHelperText(t("message.rule.workingDays"));
        field.setMin(1);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void refresh() {
        ReminderLimits limits = settings.limits();
        before.setValue(limits.daysBefore());
        head.setValue(limits.headAfter());
        office.setValue(limits.officeAfter());
        version = limits.version();
    }

    private void save() {
        Notifications.run(() -> {
            settings.change(new ReminderLimits(days(before), days(head), days(office), version));
            refresh();
            Notifications.success(t("message.saved"));
        });
    }

    /** An empty field is refused like a zero. */
    private static int days(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
