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
    private static final int MOST_UNDIVIDED = 9;
    private static final Part SYSTEM = new Part("shell.menu.system", 90, Double.MAX_VALUE);
    private static final List<Part> UNDIVIDED = List.of(new Part(Part.MAIN, 0, SYSTEM.from), SYSTEM);
    private static final List<Part> DIVIDED = List.of(
            new Part(Part.MAIN, 0, 30),
            new Part("shell.menu.dispatch", 30, 40),
            new Part("shell.menu.supervision", 40, 44),
            new Part("shell.menu.leaders", 44, SYSTEM.from),
            SYSTEM);

    private final Access access;

    Navigation(Access access) {
        this.access = access;
    }

    /** A stretch of the menu: key of its heading and the {@code order} of {@code @Menu} from which and up to which it goes. */
    private record Part(String heading, double from, double until) {

        private static final String MAIN = "shell.menu";

        boolean has(MenuEntry entry) {
            return entry.order() >= from && entry.order() < until;
        }
    }

    /**
     * The daily work, divided only when it is long; below it, under one heading, what is set once and seldom looked at,
     * unless that is so little that it needs no heading.
     */
    Nav side() {
        List<MenuEntry> entries = entries();
        long system = entries.stream().filter(SYSTEM::has).count();
        Nav side = new Nav();
        if (entries.size() - system > MOST_UNDIVIDED) {
            DIVIDED.forEach(part -> add(side, part, entries));
        } else if (system > MOST_LOOSE) {
            UNDIVIDED.forEach(part -> add(side, part, entries));
        } else {
            side.add(list(Part.MAIN, entries));
        }
        return side;
    }

    private static void add(Nav side, Part part, List<MenuEntry> entries) {
        List<MenuEntry> own = entries.stream().filter(part::has).toList();
        if (!own.isEmpty()) {
            side.add(list(part.heading(), own));
        }
    }

    /** The first list is what the page is for and carries its name only for those who do not see it. */
    private static SideNav list(String heading, List<MenuEntry> entries) {
        SideNav list = new SideNav();
        list.getElement().setAttribute("aria-label", t(heading));
        if (!heading.equals(Part.MAIN)) {
            list.setLabel(t(heading));
        }
        for (MenuEntry entry : entries) {
            SideNavItem item = new SideNavItem(t(entry.title()), entry.menuClass());
            item.setPrefixComponent(icon(entry));
            list.addItem(item);
        }
        return list;
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
