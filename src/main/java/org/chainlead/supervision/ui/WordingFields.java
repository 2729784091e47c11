package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.NoticeTemplate;
import org.chainlead.supervision.NoticeWording;

/** What a notice says around its matter: the words of its kind, until somebody changes them. */
class WordingFields extends Composite<Div> {

    private static final int TYPING_MILLIS = 800;

    private final TextArea opening = area(t("supervision.field.opening"));
    private final TextArea consequence = area(t("supervision.field.consequence"));
    private final TextArea closing = area(t("supervision.field.closing"));
    private NoticeWording proposed = NoticeWording.NONE;

    WordingFields() {
        getContent().addClassName("wording-fields");
        getContent().add(opening, consequence, closing);
    }

    void onChange(Runnable change) {
        for (TextArea area : List.of(opening, consequence, closing)) {
            area.addValueChangeListener(event -> change.run());
        }
    }

    void show(NoticeWording words) {
        opening.setValue(words.opening());
        consequence.setValue(words.consequence());
        closing.setValue(words.closing());
    }

    /** The words of the kind in each field that still says what the kind before proposed. */
    void propose(NoticeKind kind, int tasks) {
        NoticeWording next = NoticeTemplate.of(kind).wording(tasks);
        follow(opening, proposed.opening(), next.opening());
        follow(consequence, proposed.consequence(), next.consequence());
        follow(closing, proposed.closing(), next.closing());
        proposed = next;
    }

    NoticeWording value() {
        return new NoticeWording(opening.getValue(), consequence.getValue(), closing.getValue());
    }

    private static void follow(TextArea area, String before, String next) {
        if (area.getValue().equals(before)) {
            area.setValue(next);
        }
    }

    private static TextArea area(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(NoticeWording.LONGEST);
        area.setMinRows(2);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(TYPING_MILLIS);
        return area;
    }
}
