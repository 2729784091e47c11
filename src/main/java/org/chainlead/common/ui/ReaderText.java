package org.chainlead.common.ui;

import com.vaadin.flow.component.html.Span;

/** Words for screen readers only, where the eye has a sign or a place instead. */
public class ReaderText extends Span {

    private static final long serialVersionUID = 1L;

    public ReaderText(String text) {
        super(text);
        addClassName("reader-text");
    }
}
