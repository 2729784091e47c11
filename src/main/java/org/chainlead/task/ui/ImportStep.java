package org.chainlead.task.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** The content of one step of the import wizard. */
abstract class ImportStep extends Composite<Div> {

    /** Whether the next step may be shown; if not, the step says why and where. */
    boolean mayGoOn() {
        return true;
    }

    /** The step's own primary button in place of 下一步. */
    Optional<Button> primary() {
        return Optional.empty();
    }

    @Override
    protected Div initContent() {
        Div content = new Div();
        content.addClassName("stack");
        return content;
    }
}
