package org.chainlead.calendar.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import org.chainlead.calendar.ChangeDays;
import org.chainlead.calendar.DayKind;
import org.chainlead.calendar.DaySource;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;

/** From, to, holiday, rest or work, legal or local, and the document it rests on. */
class DaysForm extends Composite<FormLayout> {

    private final Binder<ChangeDays> binder = new Binder<>(ChangeDays.class);

    DaysForm() {
        DatePicker from = new ChineseDatePicker(t("calendar.view.from"));
        DatePicker to = new ChineseDatePicker(t("calendar.view.to"));
        TextField name = new TextField(t("calendar.view.name"));
        TextField reason = new TextField(t("calendar.view.reason"));
        RadioButtonGroup<DayKind> kind = choice(t("calendar.view.kind"), DayKind.values());
        RadioButtonGroup<DaySource> source = choice(t("calendar.view.source"), DaySource.values());
        kind.setValue(DayKind.REST);
        source.setValue(DaySource.LOCAL);
        name.setMaxLength(ChangeDays.LONGEST_NAME);
        from.addValueChangeListener(change -> {
            if (to.isEmpty()) {
                to.setValue(change.getValue());
            }
        });
        String required = t("calendar.view.required");
        binder.forField(from).asRequired(required).bind("from");
        binder.forField(to).asRequired(required).bind("to");
        binder.forField(kind).asRequired(required).bind("kind");
        binder.forField(name).asRequired(required).bind("name");
        binder.forField(source).asRequired(required).bind("source");
        binder.forField(reason).asRequired(required).bind("reason");
        getContent().add(from, to, name, kind, source, reason);
        getContent().setColspan(reason, 2);
    }

    /** Marks the fields that miss something. */
    boolean isComplete() {
        return binder.validate().isOk();
    }

    /** What was filled in; ask only when it {@linkplain #isComplete is complete}. */
    ChangeDays value() {
        try {
            return binder.writeRecord();
        } catch (ValidationException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    @SafeVarargs
    private static <E extends Enum<E>> RadioButtonGroup<E> choice(String label, E... values) {
        RadioButtonGroup<E> group = new RadioButtonGroup<>(label);
        group.setItems(values);
        group.setItemLabelGenerator(Texts::label);
        return group;
    }
}
