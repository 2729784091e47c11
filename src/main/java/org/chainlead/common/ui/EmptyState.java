package org.chainlead.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says kindly that there is nothing here, and what one could do instead. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String sentence, Component... remedies) {
        addClassName("empty-state");
        add(new Paragraph(sentence));
        add(remedies);
    }
}
