package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.chainlead.org.Access;

/** The screens of 指标监测 a person may open, above each of them. */
class IndicatorNav extends Composite<Nav> {

    /** @param present address of the screen it stands on */
    IndicatorNav(Access access, String present) {
        getContent().addClassName("project-nav");
        getContent().getElement().setAttribute("aria-label", t("indicator.nav"));
        add(access, "indicator.view", IndicatorAddress.LIST, "indicator.nav.list", present);
        add(access, "indicator.enter", IndicatorAddress.ENTRY, "indicator.nav.entry", present);
        add(access, "indicator.verify", IndicatorAddress.VERIFY, "indicator.nav.verify", present);
        add(access, "indicator.define", IndicatorAddress.PROPOSALS, "indicator.nav.proposals", present);
    }

    private void add(Access access, String operation, String address, String key, String present) {
        if (access.may(operation)) {
            Anchor link = new Anchor(address, t(key));
            if (address.equals(present)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            getContent().add(link);
        }
    }
}
