package org.chainlead.supervision.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.chainlead.common.Reason;
import org.chainlead.supervision.NoticeDraft;
import org.chainlead.supervision.NoticeLengths;

/** Which texts are longer than they should be, said while typing; it stops nobody. */
class LengthHints extends Composite<Div> {

    private final transient NoticeLengths lengths;

    LengthHints(NoticeLengths lengths) {
        this.lengths = lengths;
        getContent().addClassName("length-hints");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(NoticeDraft draft) {
        getContent().removeAll();
        lengths.tooLong(draft).stream().map(Reason::text).map(Div::new).forEach(getContent()::add);
    }
}
