package org.chainlead.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** One line of a work list: what it is, a note below, its deadline, and the one next action. For flush cards. */
public class WorkRow extends Composite<Div> {

    private final Div words = new Div();
    private final Div middle = new Div();
    private final Div acts = new Div();

    /** @param title the matter, e.g. a link with number and title */
    public WorkRow(Component title, String note) {
        Div heading = new Div(title);
        heading.addClassName("work-title");
        Div line = new Div(note);
        line.addClassName("work-note");
        middle.addClassName("work-middle");
        acts.addClassName("work-acts");
        words.add(heading, line);
        getContent().addClassName("work-row");
        getContent().add(words, middle, acts);
    }

    /** Stands between words and actions: a deadline, a light, a state. */
    public WorkRow middle(Component... components) {
        middle.add(components);
        return this;
    }

    /** Below the note: what is asked, the proposal, what follows. */
    public WorkRow below(Component... components) {
        words.add(components);
        return this;
    }

    public WorkRow acts(Component... components) {
        acts.add(components);
        return this;
    }
}
