package org.chainlead.indicator.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.ui.KeptFields;

/** Words that an act asks for: a reason, a conclusion. */
class WordsFields extends KeptFields<WordsFields.Words> {

    private final TextArea area;

    record Words(String text) {}

    /** @param label key of what is asked */
    WordsFields(String label) {
        area = words(label, true);
        form(area);
    }

    @Override
    protected Words value() {
        return new Words(area.getValue());
    }

    @Override
    protected void show(Words words) {
        area.setValue(words.text());
    }
}
