package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.chainlead.objection.Objections;
import org.chainlead.org.Access;

/** One line about 申辩 with a time limit, only while there is something to do. */
@SpringComponent
class ObjectionLine {

    private final Objections objections;
    private final Access access;

    ObjectionLine(Objections objections, Access access) {
        this.objections = objections;
        this.access = access;
    }

    Optional<Component> hint() {
        if (access.may("objection.decide")) {
            return line("workbench.objections.toDecide", objections.toDecide().size());
        }
        if (access.may("objection.raise")) {
            return line("workbench.objections.open", objections.contestable().size());
        }
        return Optional.empty();
    }

    private static Optional<Component> line(String key, int count) {
        if (count == 0) {
            return Optional.empty();
        }
        Div line = new Div(new Anchor("objections", t(key, count)));
        line.addClassName("hint");
        return Optional.of(line);
    }
}
