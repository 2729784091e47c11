package org.chainlead.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A white card with a heading, an optional count or note beside it, actions at its right, and content below. */
public class SectionCard extends Composite<Section> {

    private final H2 heading = new H2();
    private final Span note = new Span();
    private final Div actions = new Div();
    private final Div body = new Div();

    public SectionCard(String title, Component... content) {
        heading.setText(title);
        note.addClassName("card-note");
        actions.addClassName("card-actions");
        body.addClassName("card-body");
        body.add(content);
        Div head = new Div(heading, note, actions);
        head.addClassName("card-head");
        getContent().addClassName("card");
        getContent().getElement().setAttribute("aria-label", title);
        getContent().add(head, body);
    }

    /** The number of rows, beside the title. */
    public SectionCard count(long rows) {
        return note(String.valueOf(rows));
    }

    /** A few words beside the title, e.g. 第 2 版，9月12日变更. */
    public SectionCard note(String words) {
        note.setText(words);
        return this;
    }

    public SectionCard actions(Component... components) {
        actions.add(components);
        return this;
    }

    /** Lets rows and grids reach the card's edges. */
    public SectionCard flush() {
        getContent().addClassName("card-flush");
        return this;
    }

    public SectionCard add(Component... components) {
        body.add(components);
        return this;
    }

    /** Replaces the content, keeping title and actions. */
    public void setContent(Component... components) {
        body.removeAll();
        body.add(components);
    }

    public void setTitle(String title) {
        heading.setText(title);
        getContent().getElement().setAttribute("aria-label", title);
    }
}
