package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What a step still wants and what is already there, shown before anybody clicks in vain. */
public class Checklist extends Composite<UnorderedList> {

    public Checklist() {
        getContent().addClassName("checklist");
    }

    /** A wanting item, with the links or buttons that mend it. */
    public Checklist missing(String text, Component... remedies) {
        ListItem item = item("missing", "■", "common.ui.checklist.missing", text);
        item.add(remedies);
        return this;
    }

    public Checklist done(String text) {
        item("done", "✔", "common.ui.checklist.done", text);
        return this;
    }

    public void clear() {
        getContent().removeAll();
    }

    private ListItem item(String className, String sign, String spokenKey, String text) {
        ListItem item = new ListItem(LightBadge.hiddenFromReaders(sign), new ReaderText(t(spokenKey)), new Span(text));
        item.addClassName(className);
        getContent().add(item);
        return item;
    }
}
