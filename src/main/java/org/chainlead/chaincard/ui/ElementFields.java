package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.chaincard.CardElement;
import org.chainlead.chaincard.ElementKind;
import org.chainlead.chaincard.ElementValue;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptFields;

/** What an element is filled with: words, a day, or a document with its day. */
class ElementFields extends KeptFields<ElementValue> {

    private final TextField reference = line("chaincard.field.reference", true);
    private final ChineseDatePicker day = new ChineseDatePicker(t("chaincard.field.day"));
    private final TextArea words;
    private int version;

    ElementFields(CardElement element) {
        boolean isText = element.kind() == ElementKind.TEXT;
        words = words(isText ? "chaincard.field.words" : "chaincard.field.note", isText);
        words.setHelperText(isText ? element.hint() : "");
        reference.setHelperText(element.hint());
        day.setRequiredIndicatorVisible(element.kind() == ElementKind.DATE);
        form(reference, day, words);
        reference.setVisible(element.kind() == ElementKind.REFERENCE);
        day.setVisible(!isText);
        day.setHelperText(element.kind() == ElementKind.DATE ? element.hint() : "");
    }

    @Override
    protected ElementValue value() {
        return new ElementValue(version, words.getValue(), day.getValue(), reference.getValue());
    }

    @Override
    protected void show(ElementValue value) {
        version = value.version();
        words.setValue(value.words());
        day.setValue(value.day());
        reference.setValue(value.reference());
    }
}
