package org.chainlead.message.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.time.Duration;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.message.Inbox;
import org.chainlead.message.MessageTeller;
import org.chainlead.message.Messages;
import org.chainlead.org.Access;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class BellTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Access access;

    @Autowired
    private Messages messages;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private ApplicationContext application;

    private MockedBrowser browser;
    private People people;
    private AccountId clerk;
    private MessageTeller teller;

    @BeforeEach
    void aClerkSitsThere() {
        people = new People(jdbc, accounts);
        teller = new MessageTeller(messages, transaction);
        clerk = people.person("jingban", Role.STAFF, people.unit("州工业和信息化局"));
        people.signIn("jingban");
        browser = MockedBrowser.open(application);
        // A page without the frame, whose own bell would stand beside the one under test.
        UI.getCurrent().navigate("login");
    }

    @AfterEach
    void leave() {
        browser.close();
        people.signOut();
    }

    @Test
    void saysHowManyAreUnread() {
        teller.tell(clerk, "4.1", "请签收", "");
        teller.tell(clerk, "4.2", "请签收", "");

        hang();

        assertThat(ariaLabel()).isEqualTo("未读消息 2 条");
        assertThat(_get(Span.class, spec -> spec.withClasses("bell-count")).getText())
                .isEqualTo("2");
    }

    @Test
    void ringsWhenAMessageComes() {
        hang();
        assertThat(ariaLabel()).isEqualTo("未读消息 0 条");

        teller.tell(clerk, "4.1", "请签收", "");

        await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(ariaLabel()).isEqualTo("未读消息 1 条");
        });
    }

    @Test
    void showsTheLatestTenAndMarksWhatIsOpened() {
        for (int i = 1; i <= 12; i++) {
            teller.tell(clerk, "4." + i, "请签收", "");
        }
        hang();
        openList();

        assertThat(_find(MessageEntry.class)).hasSize(10);
        assertThat(_find(MessageEntry.class).getFirst().getElement().getTextRecursively())
                .contains("未读", "4.12：请签收");
        _click(_find(NativeButton.class).getFirst());

        assertThat(inbox.unreadCount()).isEqualTo(11);
        assertThat(ariaLabel()).isEqualTo("未读消息 11 条");
    }

    @Test
    void anEmptyListSaysSoKindly() {
        hang();
        openList();

        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有消息");
    }

    @Test
    void staysAwayFromWhoHasNoAppointment() {
        jdbc.sql("update appointment set valid_until = '2020-12-31'").update();

        hang();

        _assertNone(Button.class);
    }

    @Test
    void leavesNothingBehindWhenTheTabCloses() {
        Bell bell = hang();
        UI.getCurrent().remove(bell);

        teller.tell(clerk, "4.1", "请签收", "");
        MockVaadin.clientRoundtrip(false);

        UI.getCurrent().add(bell);
        assertThat(ariaLabel()).isEqualTo("未读消息 1 条");
    }

    private Bell hang() {
        Bell bell = new Bell(inbox, access);
        UI.getCurrent().add(bell);
        return bell;
    }

    private static void openList() {
        _get(Popover.class).open();
    }

    private static String ariaLabel() {
        return _get(Button.class).getElement().getAttribute("aria-label");
    }
}
