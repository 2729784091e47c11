package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Asks before something that cannot simply be taken back, with its consequence in words and the number of items. */
public class ConfirmAction extends FormDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param consequence what will be so afterwards, in a sentence
     * @param confirmText the verb, e.g. 终止
     */
    public ConfirmAction(String title, String consequence, String confirmText, Runnable action) {
        super(title, new Paragraph(consequence), confirmText, action);
        becomeQuestion();
    }

    /** For several items at once; says how many. */
    public ConfirmAction(String title, int items, String consequence, String confirmText, Runnable action) {
        super(title, counted(items, consequence), confirmText, action);
        becomeQuestion();
    }

    private void becomeQuestion() {
        addClassName("question");
        setRole("alertdialog");
        setCloseOnEsc(true);
    }

    private static Div counted(int items, String consequence) {
        Span count = new Span(t("common.ui.items", items));
        count.addClassName("item-count");
        return new Div(new Paragraph(count), new Paragraph(consequence));
    }
}
