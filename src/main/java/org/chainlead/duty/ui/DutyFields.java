package org.chainlead.duty.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.duty.DutyDraft;
import org.chainlead.duty.DutyEntryId;
import org.chainlead.duty.DutyFacts;
import org.chainlead.duty.DutyRule;

/** Something that was done: date, kind, subject, result in a line, an existing paper. */
class DutyFields extends Composite<Div> {

    private static final int LINE = 200;
    private static final int TYPING_MILLIS = 800;

    private final transient List<DutyRule> rules;
    private final Select<DutyRule> kind = new Select<>();
    private final ChineseDatePicker day = new ChineseDatePicker(t("duty.field.day"));
    private final TextField subject = new TextField(t("duty.field.subject"));
    private final TextField result = new TextField(t("duty.field.result"));
    private final TextField reference = new TextField(t("duty.field.reference"));
    private transient DutyEntryId id = DutyEntryId.random();

    /** @param today the last day that may be recorded */
    DutyFields(List<DutyRule> rules, LocalDate today) {
        this.rules = rules;
        kind.setLabel(t("duty.field.kind"));
        kind.setItems(rules);
        kind.setItemLabelGenerator(DutyFacts::rule);
        day.setMax(today);
        day.setRequiredIndicatorVisible(true);
        subject.setRequiredIndicatorVisible(true);
        result.setRequiredIndicatorVisible(true);
        for (TextField line : List.of(subject, result, reference)) {
            line.setMaxLength(LINE);
            line.setValueChangeMode(ValueChangeMode.TIMEOUT);
            line.setValueChangeTimeout(TYPING_MILLIS);
            line.addClassName("whole-row");
        }
        getContent().addClassName("form");
        getContent().add(kind, day, subject, result, reference);
    }

    /** Runs after each change, also while a text is being typed. */
    void onChange(Runnable changed) {
        Stream.<AbstractField<?, ?>>of(kind, day, subject, result, reference)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    DutyDraft value() {
        return new DutyDraft(
                id,
                kind.getOptionalValue().map(DutyRule::id).orElse(null),
                day.getValue(),
                subject.getValue(),
                result.getValue(),
                reference.getValue());
    }

    void show(DutyDraft draft) {
        id = draft.id();
        kind.setValue(rules.stream()
                .filter(rule -> rule.id().equals(draft.rule()))
                .findFirst()
                .orElse(rules.isEmpty() ? null : rules.getFirst()));
        day.setValue(draft.doneOn());
        subject.setValue(draft.subject());
        result.setValue(draft.result());
        reference.setValue(draft.reference());
    }
}
