package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.chainlead.org.Access;
import org.chainlead.task.TaskDecisions;

/** One line about the children a unit split off and whose next step is its head's, only while there are any. */
@SpringComponent
class SplitLine {

    private static final String WAITING = "tasks?state=PENDING_APPROVAL.PENDING_VERIFICATION.COMPLETED";

    private final TaskDecisions decisions;
    private final Access access;

    SplitLine(TaskDecisions decisions, Access access) {
        this.decisions = decisions;
        this.access = access;
    }

    Optional<Component> hint() {
        long waiting = access.may("task.splitDecisions") ? decisions.splitsWaiting() : 0;
        if (waiting == 0) {
            return Optional.empty();
        }
        Div line = new Div(new Anchor(WAITING, t("workbench.splits", waiting)));
        line.addClassName("hint");
        return Optional.of(line);
    }
}
