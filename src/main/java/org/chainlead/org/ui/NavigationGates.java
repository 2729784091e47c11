package org.chainlead.org.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;

/**
 * Two pages that no address leads around: the first run while there is no account, and the change of a password that must
 * be changed. The services refuse everything else all the same.
 */
@SpringComponent
class NavigationGates implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Access access;
    private final transient CurrentUser user;

    NavigationGates(Access access, CurrentUser user) {
        this.access = access;
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        if (user.account().isEmpty()) {
            if (event.getNavigationTarget() != SetUpView.class && access.may("org.setUp")) {
                event.forwardTo(SetUpView.class);
            }
        } else if (event.getNavigationTarget() != PasswordView.class && user.mustChangePassword()) {
            event.forwardTo(PasswordView.class);
        }
    }
}
