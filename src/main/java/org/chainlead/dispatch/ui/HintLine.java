package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.chainlead.dispatch.ReportHints;

/** What is marked before sending, in words below the field it is about; it never stands in the way. */
class HintLine extends Composite<Div> {

    HintLine() {
        getContent().addClassName("report-hints");
        getContent().getElement().setAttribute("role", "status");
        getContent().setVisible(false);
    }

    /** What is marked in 进展. */
    void showProgress(ReportHints hints) {
        show(hints.unchanged(), hints.withoutFigure());
    }

    /** What is marked in 下步打算. */
    void showNextSteps(ReportHints hints) {
        show(hints.nextUnchanged(), hints.nextWithoutFigure());
    }

    private void show(List<String> unchanged, List<String> withoutFigure) {
        getContent().removeAll();
        add("dispatch.ui.hint.unchanged", unchanged);
        add("dispatch.ui.hint.withoutFigure", withoutFigure);
        getContent().setVisible(!unchanged.isEmpty() || !withoutFigure.isEmpty());
    }

    private void add(String key, List<String> sentences) {
        if (!sentences.isEmpty()) {
            getContent().add(new Paragraph(t(key, String.join(t("dispatch.ui.hint.separator"), sentences))));
        }
    }
}
