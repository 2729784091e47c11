package org.chainlead.common.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A large number with its name and change; the whole tile opens the rows behind it. Several stand in a {@code figures} div. */
public class BigFigure extends Composite<Anchor> {

    /**
     * @param unit e.g. 项, 亿元, %; may be empty
     * @param change what changed since last month, in words; may be empty
     * @param href the address of the rows behind the number
     */
    public BigFigure(String name, String value, String unit, String change, String href) {
        Span number = part("figure-value", value);
        number.add(part("figure-unit", unit));
        getContent().setHref(href);
        getContent().addClassName("figure");
        getContent().add(part("figure-name", name), number, part("figure-change", change));
    }

    /** Colours the number as bad news; the name says what is bad. */
    public BigFigure danger() {
        getContent().addClassName("figure-danger");
        return this;
    }

    public BigFigure warning() {
        getContent().addClassName("figure-warning");
        return this;
    }

    private static Span part(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
