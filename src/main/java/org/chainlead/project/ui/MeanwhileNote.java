package org.chainlead.project.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says above a form that came back what others saved meanwhile; nothing as long as nobody did. */
class MeanwhileNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    MeanwhileNote() {
        addClassNames("changed-meanwhile", "whole-row");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void tell(String words) {
        setText(words);
        setVisible(true);
    }

    void clear() {
        setVisible(false);
    }
}
