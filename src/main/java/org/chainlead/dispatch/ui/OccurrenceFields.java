package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.dispatch.ReportBody.OccurrenceEntry;

/** 频次: what happened in the period, one row each: date, kind, subject, result, a reference to an existing paper. */
class OccurrenceFields extends Composite<Div> {

    private static final int LONGEST = 200;

    private final transient Runnable onChange;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    OccurrenceFields(String goal, Runnable onChange) {
        this.onChange = onChange;
        Span heading = new Span(goal);
        heading.addClassName("report-goal-name");
        Button add =
                new Button(t("dispatch.ui.addOccurrence"), click -> add(new OccurrenceEntry(null, "", "", "", "")));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        list.addClassName("report-rows");
        getContent().add(heading, list, add);
    }

    void setValue(List<OccurrenceEntry> entries) {
        rows.clear();
        list.removeAll();
        entries.forEach(this::add);
    }

    List<OccurrenceEntry> value() {
        return rows.stream().map(Row::value).filter(OccurrenceFields::isWritten).toList();
    }

    private static boolean isWritten(OccurrenceEntry entry) {
        return entry.on() != null || !(entry.kind() + entry.subject() + entry.result()).isBlank();
    }

    private void add(OccurrenceEntry entry) {
        Row row = new Row(entry);
        rows.add(row);
        list.add(row);
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row);
        onChange.run();
    }

    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final DatePicker on = new ChineseDatePicker(t("dispatch.ui.on"));
        private final TextField kind = line(t("dispatch.field.kind"));
        private final TextField subject = line(t("dispatch.field.subject"));
        private final TextField result = line(t("dispatch.field.result"));
        private final TextField reference = line(t("dispatch.field.reference"));

        Row(OccurrenceEntry entry) {
            on.setValue(entry.on());
            kind.setValue(entry.kind());
            subject.setValue(entry.subject());
            result.setValue(entry.result());
            reference.setValue(entry.reference());
            on.addValueChangeListener(change -> onChange.run());
            List.of(kind, subject, result, reference)
                    .forEach(field -> field.addValueChangeListener(change -> onChange.run()));
            Button remove = new Button(t("dispatch.ui.removeRow"), click -> remove(this));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            addClassName("report-row");
            add(on, kind, subject, result, reference, remove);
        }

        OccurrenceEntry value() {
            return new OccurrenceEntry(
                    on.getValue(), kind.getValue(), subject.getValue(), result.getValue(), reference.getValue());
        }
    }

    private static TextField line(String label) {
        TextField field = new TextField(label);
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(ReportFields.PAUSE);
        return field;
    }
}
