package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/** The fields that the dialogs of this package share. */
final class Fields {

    private Fields() {}

    static ComboBox<UnitRef> unit(String label, Directory directory) {
        ComboBox<UnitRef> field = new ComboBox<>(label);
        field.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        field.setItemLabelGenerator(UnitRef::name);
        field.setHelperText(t("org.ui.unitHelp"));
        return field;
    }

    static <E extends Enum<E>> Select<E> choice(String label, List<E> values) {
        Select<E> field = new Select<>();
        field.setLabel(label);
        field.setItems(values);
        field.setItemLabelGenerator(value -> value == null ? "" : Texts.label(value));
        return field;
    }

    static DatePicker date(String label, @Nullable LocalDate value) {
        DatePicker field = new ChineseDatePicker(label);
        field.setValue(value);
        return field;
    }

    static TextField text(String label, int longest) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        return field;
    }

    /** Shows that these must be filled. */
    static void must(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.setRequiredIndicatorVisible(true);
        }
    }

    /** Marks the blank ones; true when there is none. */
    static boolean required(TextField... fields) {
        boolean filled = true;
        for (TextField field : fields) {
            field.setErrorMessage(t("org.ui.required"));
            field.setInvalid(field.getValue().isBlank());
            filled &= !field.isInvalid();
        }
        return filled;
    }

    static boolean required(ComboBox<?> field) {
        field.setErrorMessage(t("org.ui.required"));
        field.setInvalid(field.isEmpty());
        return !field.isInvalid();
    }

    static boolean required(DatePicker field) {
        field.setErrorMessage(t("org.ui.required"));
        field.setInvalid(field.isEmpty());
        return !field.isInvalid();
    }

    static boolean required(Select<?> field) {
        field.setErrorMessage(t("org.ui.required"));
        field.setInvalid(field.isEmpty());
        return !field.isInvalid();
    }
}
