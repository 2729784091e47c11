package org.chainlead.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** A row of tools that wraps on narrow screens; what is added by {@link #end} stands at the right. */
public class Toolbar extends Composite<Div> {

    private final Div end = new Div();

    public Toolbar(Component... components) {
        Div start = new Div(components);
        start.addClassName("toolbar-start");
        end.addClassName("toolbar-end");
        getContent().addClassName("toolbar");
        getContent().add(start, end);
    }

    public Toolbar end(Component... components) {
        end.add(components);
        return this;
    }
}
