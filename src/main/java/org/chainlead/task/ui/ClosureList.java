package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import java.util.List;
import org.chainlead.common.ui.Checklist;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.task.ClosureCheck;

/** What completion still wants: what is missing first, marked when it blocks. */
class ClosureList extends Composite<Checklist> {

    ClosureList(List<ClosureCheck> checks) {
        checks.stream().filter(check -> !check.fulfilled()).forEach(this::missing);
        checks.stream()
                .filter(ClosureCheck::fulfilled)
                .forEach(check -> getContent().done(check.reason().text()));
    }

    ClosureList wholeRow() {
        getElement().getClassList().add("whole-row");
        return this;
    }

    private void missing(ClosureCheck check) {
        if (check.blocking()) {
            getContent()
                    .missing(check.reason().text(), new StatusTag(t("task.ui.check.blocks"), StatusTag.Kind.DANGER));
        } else {
            getContent().missing(check.reason().text());
        }
    }
}
