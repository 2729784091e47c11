package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;

/** A list of the workbench: its rows, each with the one next action, and the way to all of them when there are more. */
record WorkList(String titleKey, long total, List<? extends Component> rows, String emptyKey, Optional<String> allAt) {

    static final int SHOWN = 6;

    static WorkList of(String titleKey, long total, List<? extends Component> rows, String allAt) {
        return new WorkList(titleKey, total, rows, titleKey + ".empty", Optional.of(allAt));
    }

    SectionCard card() {
        SectionCard card = new SectionCard(t(titleKey)).flush().count(total);
        if (rows.isEmpty()) {
            card.add(new EmptyState(t(emptyKey)));
        }
        rows.forEach(card::add);
        if (total > rows.size() && allAt.isPresent()) {
            Anchor all = new Anchor(allAt.get(), t("workbench.all", total));
            all.addClassName("work-all");
            card.add(all);
        }
        return card;
    }
}
