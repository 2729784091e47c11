package org.chainlead.shell;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.org.Access;

/** Navigation at the left, the person and the search at the top; a drawer and a bottom bar on a phone. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {

    private final Access access;
    private final boolean demo;

    MainLayout(Access access, Navigation navigation, TopBar topBar, DemoGuard guard) {
        this.access = access;
        setPrimarySection(Section.DRAWER);
        addClassName("main-layout");
        Anchor skip = new Anchor("#content", t("shell.skip"));
        skip.addClassName("skip-link");
        Span name = new Span(t("shell.product"));
        name.addClassName("product-name");
        addToDrawer(new Header(name), navigation.side());
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(t("shell.menu"));
        addToNavbar(skip, toggle, topBar);
        this.demo = guard.isDemo();
        addToNavbar(true, navigation.bottom());
        // What it says, that the connection is lost, is read aloud.
        getElement().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RequiresOperation required = event.getNavigationTarget().getAnnotation(RequiresOperation.class);
        if (required != null && !access.may(required.value())) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Every window says whose page it is. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UI ui = UI.getCurrent();
        // The title of the view is set after this call.
        ui.beforeClientResponse(this, response -> nameWindow(ui));
    }

    private static void nameWindow(UI ui) {
        String title = ui.getInternals().getTitle();
        if (title != null && !title.endsWith(t("shell.product"))) {
            ui.getPage().setTitle(t("shell.pageTitle", title));
        }
    }

    @Override
    public void setContent(Component content) {
        Div main = new Div();
        if (demo) {
            Div banner = new Div(t("shell.demo.banner"));
            banner.addClassName("demo-banner");
            main.add(banner);
        }
        main.add(content);
        main.setId("content");
        main.addClassName("content");
        main.getElement().setAttribute("role", "main");
        super.setContent(main);
    }
}
