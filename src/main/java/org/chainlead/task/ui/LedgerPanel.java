package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.task.TaskRow;

/** One task beside the ledger: where it stands, its elements and its story. What is to be done is done on its page. */
class LedgerPanel extends Composite<Aside> {

    private static final long serialVersionUID = 1L;

    LedgerPanel(TaskContent task, Runnable showVersions, Runnable close) {
        getContent().addClassName("ledger-panel");
        getContent().getElement().setAttribute("aria-label", task.title());
        getContent().add(head(task, close), facts(task), new ElementsCard(task, showVersions), new StoryCard(task));
    }

    private static Div head(TaskContent task, Runnable close) {
        Button shut = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        shut.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        shut.setAriaLabel(t("task.ledger.panel.close"));
        shut.setTooltipText(t("task.ledger.panel.close"));
        Div head = new Div(new H2(task.title()), shut);
        head.addClassName("ledger-panel-head");
        return head;
    }

    private static Div facts(TaskContent task) {
        TaskRow row = task.row();
        Anchor page = new Anchor(TaskIds.page(task.id()), t("task.ledger.panel.open"));
        page.addClassName("button-link");
        Div facts = new Div(
                new StatusTag(row.state(), StatusTag.Kind.NEUTRAL),
                LedgerCells.lights(row),
                LedgerCells.deadline(row, task.today(), due -> task.detail().deadlineExplained()),
                page);
        facts.addClassName("ledger-panel-facts");
        return facts;
    }
}
