package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.chainlead.dispatch.ReportHints;

/** What is marked before sending; it never stands in the way. */
class HintLine extends Composite<Div> {

    HintLine() {
        getContent().addClassName("report-hints");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(ReportHints hints) {
        getContent().removeAll();
        add("dispatch.ui.hint.unchanged", hints.unchanged());
        add("dispatch.ui.hint.withoutFigure", hints.withoutFigure());
        getContent().setVisible(!hints.isEmpty());
    }

    private void add(String key, List<String> sentences) {
        if (!sentences.isEmpty()) {
            getContent()
                    .add(new Paragraph(org.chainlead.common.Texts.t(
                            key, String.join(t("dispatch.ui.hint.separator"), sentences))));
        }
    }
}
