package org.chainlead.shell;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.chainlead.common.ui.TopBarItem;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;

/** The search, the bell, help, who one is, the switch between appointments, and the way out. */
@SpringComponent
@UIScope
class TopBar extends Div {

    private final CurrentUser user;
    private final AuthenticationContext authentication;

    TopBar(CurrentUser user, AuthenticationContext authentication, List<TopBarItem> items) {
        this.user = user;
        this.authentication = authentication;
        addClassName("top-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", t("shell.topBar"));
        items.stream().filter(TopBarItem::leads).forEach(item -> add(item.component()));
        Span gap = new Span();
        gap.addClassName("top-bar-gap");
        add(gap);
        items.stream().filter(item -> !item.leads()).forEach(item -> add(item.component()));
        add(help(), person());
    }

    private static RouterLink help() {
        Icon icon = VaadinIcon.QUESTION_CIRCLE_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span word = new Span(t("shell.help.title"));
        word.addClassName("wide-only");
        RouterLink link = new RouterLink();
        link.setRoute(HelpView.class);
        link.add(icon, word);
        link.addClassName("help-link");
        link.getElement().setAttribute("aria-label", t("shell.help.title"));
        return link;
    }

    private MenuBar person() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        bar.getElement().setAttribute("aria-label", t("shell.person"));
        String name = user.find().map(TopBar::words).orElseGet(() -> t("shell.noAppointment"));
        MenuItem me = bar.addItem(face(name));
        me.getSubMenu().addItem(name).addClassNames("narrow-only", "person-name");
        List<Actor> choices = user.choices();
        if (choices.size() > 1) {
            for (Actor choice : choices) {
                me.getSubMenu().addItem(words(choice), click -> switchTo(choice));
            }
        }
        me.getSubMenu().addItem(t("shell.profile"), click -> UI.getCurrent().navigate("profile"));
        me.getSubMenu().addItem(t("shell.logout"), click -> authentication.logout());
        return bar;
    }

    /** The whole name, or a small picture where there is no room for it. */
    private static Div face(String name) {
        Icon icon = VaadinIcon.USER.create();
        icon.addClassName("narrow-only");
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(name);
        words.addClassName("person-words");
        Div face = new Div(icon, words);
        face.addClassName("person");
        return face;
    }

    private void switchTo(Actor choice) {
        user.actIn(choice.appointment());
        UI.getCurrent().getPage().setLocation("");
    }

    private static String words(Actor actor) {
        String person = t("shell.actor", actor.unitName(), label(actor.role()));
        return actor.onBehalfOf() == null ? person : t("shell.actingFor", person, actor.onBehalfOf());
    }
}
