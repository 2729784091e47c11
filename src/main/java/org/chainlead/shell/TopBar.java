package org.chainlead.shell;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.chainlead.common.ui.TopBarItem;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;

/** Who one is, the switch between appointments, and the way out. */
@SpringComponent
@UIScope
class TopBar extends Div {

    private final CurrentUser user;
    private final AuthenticationContext authentication;

    TopBar(CurrentUser user, AuthenticationContext authentication, List<TopBarItem> items) {
        this.user = user;
        this.authentication = authentication;
        addClassName("top-bar");
        Span gap = new Span();
        gap.addClassName("top-bar-gap");
        add(gap);
        items.forEach(item -> add(item.component()));
        add(person());
    }

    private MenuBar person() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.getElement().setAttribute("aria-label", t("shell.person"));
        MenuItem me = bar.addItem(user.find().map(TopBar::words).orElseGet(() -> t("shell.noAppointment")));
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

    private void switchTo(Actor choice) {
        user.actIn(choice.appointment());
        UI.getCurrent().getPage().setLocation("");
    }

    private static String words(Actor actor) {
        String person = t("shell.actor", actor.unitName(), label(actor.role()));
        return actor.onBehalfOf() == null ? person : t("shell.actingFor", person, actor.onBehalfOf());
    }
}
