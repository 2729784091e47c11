package org.chainlead.message.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.TopBarItem;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;
import org.chainlead.org.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * The bell on every screen: how many messages are unread, counted anew at each navigation and when one comes; opened, the
 * latest ten. Invisible to who has no inbox.
 */
@SpringComponent
@UIScope
class Bell extends Composite<Div> implements TopBarItem {

    private static final String OPERATION = "message.inbox";
    private static final int LATEST = 10;
    private static final int MOST_SHOWN = 99;

    private final transient Inbox inbox;
    private final transient Access access;
    private final Span count = new Span();
    private final Div icon = new Div(VaadinIcon.BELL_O.create(), count);
    private final Button button = new Button(icon);
    private final Popover popover = new Popover();
    private transient @Nullable Runnable unsubscribe;
    private @Nullable Registration navigation;

    Bell(Inbox inbox, Access access) {
        this.inbox = inbox;
        this.access = access;
        icon.addClassName("bell");
        count.addClassName("bell-count");
        icon.getElement().setAttribute("aria-hidden", "true");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(t("message.latest"));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                showLatest();
            }
        });
        getContent().add(button, popover);
        show(0);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        navigation = ui.addAfterNavigationListener(event -> {
            popover.close();
            refresh();
        });
        if (access.may(OPERATION)) {
            Runnable asThisPerson = new DelegatingSecurityContextRunnable(this::refresh);
            unsubscribe = inbox.whenTold(() -> ui.access(asThisPerson::run));
        }
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (navigation != null) {
            navigation.remove();
            navigation = null;
        }
        if (unsubscribe != null) {
            unsubscribe.run();
            unsubscribe = null;
        }
    }

    private void refresh() {
        boolean hasInbox = access.may(OPERATION);
        setVisible(hasInbox);
        show(hasInbox ? inbox.unreadCount() : 0);
    }

    private void show(int unread) {
        count.setVisible(unread > 0);
        String shown = unread > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread);
        count.setText(shown);
        button.setAriaLabel(t("message.bell", shown));
    }

    private void showLatest() {
        List<InboxMessage> latest = inbox.page(0, LATEST, false).rows();
        UnorderedList list = new UnorderedList();
        latest.forEach(message -> list.add(new MessageEntry(message, () -> open(message))));
        RouterLink all = new RouterLink(t("message.all"), MessagesView.class);
        Div links = new Div(all, new RouterLink(t("message.choice.title"), MessageChoicesView.class));
        links.addClassName("bell-links");
        Div content = new Div(
                new H2(t("message.latest")), latest.isEmpty() ? new EmptyState(t("message.none")) : list, links);
        content.addClassName("bell-list");
        popover.removeAll();
        popover.add(content);
    }

    private void open(InboxMessage message) {
        popover.close();
        MessageOpening.open(inbox, message);
        refresh();
    }
}
