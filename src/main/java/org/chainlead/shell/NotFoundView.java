package org.chainlead.shell;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.ViewHeader;

/** A page that does not exist, or that this person may not see: one answer for both, and the way back. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NotFoundView extends RouteNotFoundError implements HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getElement().removeAllChildren();
        Div page = new Div(
                new ViewHeader(t("shell.error.notFoundTitle")),
                new EmptyState(t("shell.error.notFound"), new Anchor("", t("shell.error.home"))));
        page.addClassName("view");
        getElement().appendChild(page.getElement());
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return t("shell.pageTitle", t("shell.error.notFoundTitle"));
    }
}
