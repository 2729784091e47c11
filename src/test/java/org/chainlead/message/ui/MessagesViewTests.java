package org.chainlead.message.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.message.Inbox;
import org.chainlead.message.MessageTeller;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class MessagesViewTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Messages messages;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    private People people;

    @BeforeEach
    void threeMessages() {
        people = new People(jdbc, accounts);
        AccountId clerk = people.person("jingban", Role.STAFF, people.unit("州工业和信息化局"));
        people.signIn("jingban");
        MessageTeller teller = new MessageTeller(messages, transaction);
        for (int i = 1; i <= 3; i++) {
            teller.tell(clerk, "4." + i, "请签收", "");
        }
        MockVaadin.setup();
        UI.getCurrent().add(new MessagesView(inbox));
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        people.signOut();
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(_size(grid())).isEqualTo(3);
        assertThat(_getCellComponent(grid(), 0, "text").getElement().getTextRecursively())
                .startsWith("4.3：请签收");
    }

    @Test
    void anOpenedMessageLeavesTheUnread() {
        _click((NativeButton) _getCellComponent(grid(), 0, "text"));
        _click(_get(NativeButton.class, spec -> spec.withText("未读 2")));

        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void allAreMarkedAtOnce() {
        _click(_get(Button.class, spec -> spec.withText("全部标为已读")));

        assertThat(inbox.unreadCount()).isZero();
        assertThat(_get(Button.class, spec -> spec.withText("全部标为已读")).isEnabled())
                .isFalse();
    }

    private static WorkspaceGrid<?> grid() {
        return _get(WorkspaceGrid.class);
    }
}
