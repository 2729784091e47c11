package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.chainlead.common.Texts;

/** Fields as the dialogs of this module use them. */
final class Inputs {

    /** Longest text in a dialog, in characters. */
    private static final int LONGEST = 4000;

    private static final int LONGEST_LINE = 200;

    /** How often a field in which somebody types tells its value. */
    private static final int LIVE_MILLIS = 3000;

    private Inputs() {}

    static TextArea text(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(LONGEST);
        area.setMinRows(3);
        area.addClassName("whole-row");
        area.setWidthFull();
        return area;
    }

    static TextField line(String label) {
        TextField field = new TextField(label);
        field.setMaxLength(LONGEST_LINE);
        field.setWidthFull();
        return field;
    }

    /** Tells its value while somebody is typing, so that a draft can be kept. */
    static <F extends HasValueChangeMode> F live(F field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(LIVE_MILLIS);
        return field;
    }

    static <E extends Enum<E>> Select<E> choice(String label, List<E> values) {
        Select<E> select = new Select<>();
        select.setLabel(label);
        select.setItems(values);
        select.setItemLabelGenerator(Texts::label);
        select.setWidthFull();
        return select;
    }

    /** Fields one below the other in narrow dialogs, side by side in wide ones. */
    static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("form");
        return form;
    }

    /** A sentence that says what will follow. */
    static Paragraph hint(String sentence) {
        Paragraph hint = new Paragraph(sentence);
        hint.addClassNames("hint", "whole-row");
        return hint;
    }

    /** Marks the fields that are empty; true when none is. */
    static boolean filled(HasValidation... fields) {
        boolean all = true;
        for (HasValidation field : fields) {
            boolean empty = isEmpty((HasValue<?, ?>) field);
            field.setErrorMessage(t("task.ui.required"));
            field.setInvalid(empty);
            all &= !empty;
        }
        return all;
    }

    private static boolean isEmpty(HasValue<?, ?> field) {
        return field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
    }
}
