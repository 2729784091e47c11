package org.chainlead.instruction.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.instruction.InstructionLimits;
import org.chainlead.instruction.Urgency;
import org.chainlead.instruction.UrgencyLimits;

/** The working days of each urgency, from the shortest customary limit to the one that is proposed. */
final class LimitsForm {

    private record Fields(IntegerField least, IntegerField days) {

        boolean filled() {
            least.setInvalid(least.isEmpty());
            days.setInvalid(days.isEmpty());
            return !least.isEmpty() && !days.isEmpty();
        }
    }

    private LimitsForm() {}

    static void ask(InstructionLimits service) {
        UrgencyLimits now = service.limits();
        Map<Urgency, Fields> fields = new EnumMap<>(Urgency.class);
        Div form = new Div();
        form.addClassName("form");
        for (Urgency urgency : Urgency.values()) {
            UrgencyLimits.Limit limit = now.of(urgency);
            Fields pair = new Fields(
                    number(t("instruction.ui.limitLeast", label(urgency)), limit.least()),
                    number(t("instruction.ui.limitDays", label(urgency)), limit.days()));
            fields.put(urgency, pair);
            form.add(pair.least(), pair.days());
        }
        form.add(InstructionWords.hint(t("instruction.ui.limitsHelp")));
        new FormDialog(t("instruction.ui.limitSettings"), form, t("instruction.ui.limitSave"), () -> {
                    Map<Urgency, UrgencyLimits.Limit> limits = new EnumMap<>(Urgency.class);
                    fields.forEach((urgency, pair) -> limits.put(
                            urgency,
                            new UrgencyLimits.Limit(
                                    pair.least().getValue(), pair.days().getValue())));
                    service.set(new UrgencyLimits(limits, now.version()));
                    Notifications.success(t("instruction.ui.limitsSaved"));
                })
                .validatedBy(() -> fields.values().stream().allMatch(Fields::filled))
                .open();
    }

    private static IntegerField number(String words, int value) {
        IntegerField field = new IntegerField(words);
        field.setMin(1);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        return field;
    }
}
