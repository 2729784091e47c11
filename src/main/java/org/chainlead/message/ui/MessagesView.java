package org.chainlead.message.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;

/** 消息: everything one has been told, newest first; a click opens what it is about and marks it as read. */
@Route("messages")
@Menu(title = "message.title", order = 25, icon = "vaadin:bell-o")
@PermitAll
@RequiresOperation("message.inbox")
class MessagesView extends VerticalLayout implements HasDynamicTitle {

    private static final int UNREAD_TAB = 1;

    private final transient Inbox inbox;
    private final ViewTabs tabs = new ViewTabs(this::pick);
    private final WorkspaceGrid<InboxMessage> grid = new WorkspaceGrid<>(t("message.title"));
    private final Button markAll = new Button(t("message.markAll"), click -> markAllRead());
    private boolean unreadOnly;

    MessagesView(Inbox inbox) {
        this.inbox = inbox;
        tabs.add(t("message.filter.all")).add(t("message.filter.unread")).select(0);
        markAll.setDisableOnClick(true);
        createColumns();
        addClassNames("view", "full-height");
        setSizeFull();
        setAlignItems(Alignment.STRETCH);
        Anchor settings = new Anchor("messages/settings", t("message.choice.title"));
        add(new ViewHeader(getPageTitle()).actions(settings, markAll), tabs, grid);
        setFlexGrow(1, grid);
        grid.setPages((offset, limit) -> inbox.page(offset, limit, unreadOnly), InboxMessage::id);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("message.title");
    }

    private void createColumns() {
        grid.addComponentColumn(MessagesView::state)
                .setKey("state")
                .setHeader(t("message.state"))
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::text).setKey("text").setHeader(t("message.text"));
    }

    private static Component state(InboxMessage message) {
        Span state = new Span(t(message.read() ? "message.read" : "message.unread"));
        state.addClassName(message.read() ? "read-mark" : "unread-mark");
        return state;
    }

    /** Time below the words, so that a phone shows both. */
    private Component text(InboxMessage message) {
        Span time = new Span(DateTimeText.moment(message.at()));
        time.addClassName("bell-time");
        NativeButton open = new NativeButton();
        open.add(new Span(message.text()), time);
        open.addClickListener(click -> {
            MessageOpening.open(inbox, message);
            refresh();
        });
        open.getElement().setAttribute("type", "button");
        open.addClassName("message-text");
        return open;
    }

    private void pick(int tab) {
        unreadOnly = tab == UNREAD_TAB;
        refresh();
    }

    private void markAllRead() {
        Notifications.success(t("message.marked", inbox.markAllRead()));
        refresh();
    }

    private void refresh() {
        int unread = inbox.unreadCount();
        tabs.setText(UNREAD_TAB, t("message.filter.unread") + " " + unread);
        markAll.setEnabled(unread > 0);
        grid.setEmptyStateComponent(new EmptyState(t(unreadOnly ? "message.noneUnread" : "message.none")));
        grid.getDataProvider().refreshAll();
    }
}
