package org.chainlead.indicator.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.ui.KeptFields;

/** Words that an act asks for: a reason, a conclusion. */
class WordsFields extends KeptFields<WordsFields.Words> {

    private final TextArea area;

    record Words(String text) {}

    /**
     * @param label key of what is asked
     * @param longest in signs, as the service takes it
     */
    WordsFields(String label, int longest) {
        area = words(label, true);
        area.setMaxLength(longest);
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
