package org.chainlead.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Labels at the left, values at the right, e.g. the five elements of a task. */
public class KeyValueList extends Composite<DescriptionList> {

    public KeyValueList() {
        getContent().addClassName("key-values");
    }

    /** Adds a line; line breaks in the value are kept. */
    public KeyValueList add(String label, String value) {
        return addRow(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    public KeyValueList add(String label, Component... value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        return addRow(new DescriptionList.Term(label), description);
    }

    /** A line whose label is more than words, e.g. a light. */
    public KeyValueList add(Component label, String value) {
        DescriptionList.Term term = new DescriptionList.Term();
        term.add(label);
        return addRow(term, new DescriptionList.Description(value));
    }

    public void clear() {
        getContent().removeAll();
    }

    private KeyValueList addRow(DescriptionList.Term label, DescriptionList.Description description) {
        getContent().add(new Div(label, description));
        return this;
    }
}
