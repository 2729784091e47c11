package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.dispatch.TextMark;

/** A text of a report with its marked sentences; each mark says in words what it means. */
class MarkedText extends Composite<Paragraph> {

    /** @param before what stands before the text and is not part of it */
    MarkedText(String before, String text, List<TextMark> marks) {
        getContent().addClassName("report-progress");
        getContent().add(before);
        int read = 0;
        for (TextMark mark : marks) {
            getContent().add(text.substring(read, mark.start()));
            getContent().add(marked(mark.in(text), meaning(mark)), note(meaning(mark)));
            read = mark.end();
        }
        getContent().add(text.substring(read));
    }

    private static String meaning(TextMark mark) {
        if (mark.unchanged() && mark.withoutFigure()) {
            return t("dispatch.ui.mark.both");
        }
        return t(mark.unchanged() ? "dispatch.ui.mark.unchanged" : "dispatch.ui.mark.withoutFigure");
    }

    private static HtmlContainer marked(String sentence, String meaning) {
        HtmlContainer mark = new HtmlContainer("mark");
        mark.setText(sentence);
        mark.setTitle(meaning);
        return mark;
    }

    private static Span note(String meaning) {
        Span note = new Span(t("dispatch.ui.mark.note", meaning));
        note.addClassName("mark-note");
        return note;
    }
}
