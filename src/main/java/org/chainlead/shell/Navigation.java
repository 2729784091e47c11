package org.chainlead.shell;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.org.Access;

/** The entries a person may use, from the {@code @Menu} of the views: the title is a key of the text file. */
@SpringComponent
@UIScope
class Navigation {

    private static final int BOTTOM_ENTRIES = 3;
    private static final int MOST_LOOSE = 3;
    private static final String SYSTEM = "system/";

    private final Access access;

    Navigation(Access access) {
        this.access = access;
    }

    /** The daily work, and below it, under one heading, what is set once and seldom looked at. */
    Nav side() {
        List<MenuEntry> system = entries().stream().filter(Navigation::isSystem).toList();
        if (system.size() <= MOST_LOOSE) {
            return new Nav(list(t("shell.menu"), entries()));
        }
        SideNav settings = list(t("shell.menu.system"), system);
        settings.setLabel(t("shell.menu.system"));
        List<MenuEntry> daily =
                entries().stream().filter(entry -> !isSystem(entry)).toList();
        return new Nav(list(t("shell.menu"), daily), settings);
    }

    private static SideNav list(String name, List<MenuEntry> entries) {
        SideNav list = new SideNav();
        list.getElement().setAttribute("aria-label", name);
        for (MenuEntry entry : entries) {
            SideNavItem item = new SideNavItem(t(entry.title()), entry.menuClass());
            item.setPrefixComponent(icon(entry));
            list.addItem(item);
        }
        return list;
    }

    private static boolean isSystem(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "").startsWith(SYSTEM);
    }

    /** The three most used entries, within a thumb's reach on a phone. */
    Nav bottom() {
        Nav nav = new Nav();
        nav.addClassName("bottom-bar");
        nav.getElement().setAttribute("aria-label", t("shell.bottomMenu"));
        entries().stream().limit(BOTTOM_ENTRIES).forEach(entry -> {
            RouterLink link = new RouterLink();
            link.setRoute(entry.menuClass());
            link.add(icon(entry), new Span(t(entry.title())));
            nav.add(link);
        });
        return nav;
    }

    private List<MenuEntry> entries() {
        return MenuConfiguration.getMenuEntries().stream().filter(this::mayOpen).toList();
    }

    private boolean mayOpen(MenuEntry entry) {
        if (entry.menuClass() == null) {
            return false;
        }
        RequiresOperation required = entry.menuClass().getAnnotation(RequiresOperation.class);
        return required == null || access.may(required.value());
    }

    private static Component icon(MenuEntry entry) {
        Icon icon = new Icon(entry.icon() == null ? "vaadin:circle-thin" : entry.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
