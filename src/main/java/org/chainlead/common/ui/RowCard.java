package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A row of a list on a phone: what stands first in the row as a heading, the other facts below, each with its name. */
class RowCard extends Composite<Div> {

    private final Div facts = new Div();

    RowCard(Component first) {
        Div head = new Div(first);
        head.addClassName("row-card-head");
        facts.addClassName("row-card-facts");
        getContent().addClassName("row-card");
        getContent().add(head, facts);
    }

    void fact(Component component) {
        facts.add(component);
    }

    void fact(String name, Component figure) {
        facts.add(new Span(new Span(t("common.ui.card.fact", name, "")), figure));
    }

    void fact(String name, String words) {
        if (!words.isBlank()) {
            facts.add(new Span(t("common.ui.card.fact", name, words)));
        }
    }
}
