package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.chainlead.org.Access;

/** The screens of 重大项目 a person may open, above each of them. */
class ProjectNav extends Composite<Nav> {

    /** @param present address of the screen it stands on */
    ProjectNav(Access access, String present) {
        getContent().addClassName("project-nav");
        getContent().getElement().setAttribute("aria-label", t("project.nav"));
        add(access, "project.list", ProjectAddress.LIST, "project.nav.list", present);
        add(access, "project.negotiation", ProjectAddress.NEGOTIATIONS, "project.nav.negotiations", present);
        add(access, "project.progress", ProjectAddress.PROGRESS, "project.nav.progress", present);
        add(access, "project.maintain", ProjectAddress.MONTHS, "project.nav.months", present);
        add(access, "project.resource", ProjectAddress.RESOURCES, "project.nav.resources", present);
        add(access, "project.verify", ProjectAddress.VERIFY, "project.nav.verify", present);
        add(access, "project.check", ProjectAddress.CHECKS, "project.nav.checks", present);
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
