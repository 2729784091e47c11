package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.chainlead.supervision.LadderRule;
import org.chainlead.supervision.LadderSettings;

/** When a next step of the ladder is proposed. */
class LadderRuleForm extends Composite<FormLayout> {

    private final Checkbox red = new Checkbox(t("supervision.ladder.red"));
    private final IntegerField overdue = days("supervision.ladder.overdueDays");
    private final IntegerField missing = days("supervision.ladder.missingInRow");
    private final IntegerField unanswered = days("supervision.ladder.unansweredDays");
    private final IntegerField pause = days("supervision.ladder.pauseDays");
    private final IntegerField memory = days("supervision.ladder.memoryDays");
    private final long version;

    LadderRuleForm(LadderRule rule) {
        version = rule.version();
        red.setValue(rule.red());
        overdue.setValue(rule.overdueDays());
        missing.setValue(rule.missingInRow());
        unanswered.setValue(rule.unansweredDays());
        pause.setValue(rule.pauseDays());
        memory.setValue(rule.memoryDays());
        getContent().add(red, overdue, missing, unanswered, pause, memory);
    }

    boolean isComplete() {
        List<IntegerField> fields = List.of(overdue, missing, unanswered, pause, memory);
        fields.forEach(field -> field.setInvalid(field.isEmpty()));
        return fields.stream().noneMatch(IntegerField::isInvalid);
    }

    void save(LadderSettings settings) {
        settings.setRule(new LadderRule(
                red.getValue(),
                overdue.getValue(),
                missing.getValue(),
                unanswered.getValue(),
                pause.getValue(),
                memory.getValue(),
                version));
    }

    private static IntegerField days(String key) {
        IntegerField field = new IntegerField(t(key));
        field.setMin(1);
        field.setStepButtonsVisible(true);
        return field;
    }
}
