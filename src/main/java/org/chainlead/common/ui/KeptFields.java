package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The fields of a dialog as one value, which is kept while it is typed. */
public abstract class KeptFields<T> extends Composite<Div> {

    private static final int LINE = 200;
    private static final int WORDS = 2000;
    private static final int TYPING_MILLIS = 800;

    private transient Runnable changed = () -> {};
    private boolean presenting;

    /** What the form holds now, also when it is not complete. */
    protected abstract T value();

    protected abstract void show(T value);

    /** Shows a value without taking it for something typed. */
    public final void present(T value) {
        presenting = true;
        show(value);
        presenting = false;
    }

    /** Told after what was typed before was presented again: {@code now} is what it would change. */
    protected void restoredOver(T now) {}

    /** Asked before the work; the fields say themselves what is wrong with them. */
    protected boolean inOrder() {
        return true;
    }

    /** Runs after each change, also while a text is being typed. */
    public final void onChange(Runnable listener) {
        changed = listener;
    }

    /** Puts fields into the form and listens to them, also while something is being typed. */
    protected final void form(Component... fields) {
        getContent().addClassName("form");
        for (Component field : fields) {
            getContent().add(field);
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
                typed.setValueChangeTimeout(TYPING_MILLIS);
            }
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(change -> tell());
            }
        }
    }

    /** For what changes without being a field of the form. */
    protected final void tell() {
        if (!presenting) {
            changed.run();
        }
    }

    /** A line of at most 200 signs. */
    public static TextField line(String key, boolean required) {
        TextField field = new TextField(t(key));
        field.setMaxLength(LINE);
        field.setRequiredIndicatorVisible(required);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TYPING_MILLIS);
        return field;
    }

    /** An area of at most 2000 signs. */
    public static TextArea words(String key, boolean required) {
        TextArea area = new TextArea(t(key));
        area.setMaxLength(WORDS);
        area.setMinRows(3);
        area.setRequiredIndicatorVisible(required);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(TYPING_MILLIS);
        return whole(area);
    }

    /** Whether there is a day in the field that it takes; the field says so when not. */
    public static boolean filled(ChineseDatePicker day) {
        if (day.isEmpty()) {
            day.setErrorMessage(t("common.ui.date.required"));
            day.setInvalid(true);
        }
        return !day.isInvalid();
    }

    /** Gives a field the width of both columns. */
    public static <C extends Component & HasStyle> C whole(C field) {
        field.addClassName("whole-row");
        return field;
    }
}
