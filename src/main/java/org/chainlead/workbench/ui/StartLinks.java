package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.Role;

/** Where those begin who have no work lists: the administrators. Words under {@code workbench.start.<place>}. */
final class StartLinks {

    private static final String WORDS = "workbench.start";

    private StartLinks() {}

    static Component of(Role role) {
        SectionCard card = new SectionCard(t("workbench.start")).flush();
        switch (role) {
            case AUDITOR -> card.add(row("trail", "system/trail"), row("orders", "system/access-orders"));
            case SECURITY_ADMIN -> card.add(row("appointments", "system/org"));
            default -> card.add(row("org", "system/org"));
        }
        card.add(row("help", "help"));
        Div cell = new Div(card);
        cell.addClassName("span-7");
        Div columns = new Div(cell);
        columns.addClassName("columns");
        return columns;
    }

    private static Component row(String place, String address) {
        Anchor open = new Anchor(address, t("workbench.act.open"));
        open.addClassName("button-link");
        open.setAriaLabel(t("workbench.actOn", t("workbench.act.open"), t(WORDS + "." + place)));
        return new WorkRow(new Anchor(address, t(WORDS + "." + place)), t(WORDS + "." + place + ".note")).acts(open);
    }
}
