package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Function;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.task.TaskColumn;
import org.chainlead.task.TaskRow;

/** A row of the ledger on a phone. */
class LedgerCard extends Div {

    private static final long serialVersionUID = 1L;

    LedgerCard(TaskRow row, LocalDate today, Function<LocalDate, String> explained) {
        addClassName("ledger-card");
        Anchor title = new Anchor(LedgerGrid.address(row.id()), row.title());
        title.addClassName("ledger-title");
        Div head = new Div(new Span(TaskColumn.NUMBER.text(row)), title);
        head.addClassName("ledger-card-head");
        Div facts = new Div(
                LedgerCells.lights(row),
                new StatusTag(label(row.state()), StatusTag.Kind.NEUTRAL),
                LedgerCells.deadline(row, today, explained));
        if (row.unreached()) {
            facts.add(new StatusTag(t("task.ui.unreached"), StatusTag.Kind.WARNING));
        }
        facts.addClassName("ledger-card-facts");
        Div unit = new Div(TaskColumn.LEAD_UNIT.text(row));
        unit.addClassName("ledger-card-unit");
        add(head, facts, unit);
    }
}
