package org.chainlead.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;

@IntegrationTest
@FreshDatabase
class AccountAdministrationTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 13);
    private static final String NEW = "Another-2026!";

    @Autowired
    private AccountAdministration accounts;

    @Autowired
    private AppointmentAdministration appointments;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Directory directory;

    @Autowired
    private SecurityPolicies policies;

    @Autowired
    private CurrentUser user;

    @Autowired
    private LiveSessions sessions;

    @Autowired
    private UserDetailsService signIns;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    private UnitId root;
    private UnitId bureau;

    @BeforeEach
    void someUnits() {
        root = org.start();
        bureau = org.unit("州工业和信息化局", UnitKind.PREFECTURE_DEPARTMENT, root);
        signIn.as("xitong");
    }

    @Test
    void aFirstPasswordMustBeChangedBeforeAnythingElse() {
        AccountId id = accounts.createAccount(OrgFixture.account(" JinGban ", "经办人"));
        org.appoint(id, bureau, Role.STAFF);
        signIn.as("jingban");
        assertThat(user.mustChangePassword()).isTrue();
        assertThatThrownBy(directory::groups).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(own::profile).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> own.changePassword("wrong", NEW)).hasMessage("org.password.wrong");
        assertThatThrownBy(() -> own.changePassword(OrgFixture.PASSWORD, OrgFixture.PASSWORD))
                .hasMessage("org.password.used");
        own.changePassword(OrgFixture.PASSWORD, NEW);
        assertThat(user.mustChangePassword()).isFalse();
        assertThat(directory.groups()).isEmpty();
        assertThat(own.profile().username()).isEqualTo("jingban");
    }

    @Test
    void theLastFivePasswordsAreNotTakenAgain() {
        org.person("jia", bureau, Role.STAFF);
        signIn.as("jia");
        String present = OrgFixture.PASSWORD;
        for (int i = 1; i <= 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            own.changePassword(present, NEW + i);
            present = NEW + i;
        }
        String last = present;
        assertThatThrownBy(() -> own.changePassword(last, NEW + 1)).hasMessage("org.password.used");
        own.changePassword(last, OrgFixture.PASSWORD);
    }

    @Test
    void anExpiredPasswordMustBeChanged() {
        org.person("jia", bureau, Role.STAFF);
        signIn.as("anquan");
        policies.change(new SecurityPolicy(90, 15, 8, 0));
        signIn.as("jia");
        assertThat(user.find()).isPresent();
        clock.advance(Duration.ofDays(90));
        assertThat(user.find()).isEmpty();
        assertThat(user.mustChangePassword()).isTrue();
        own.changePassword(OrgFixture.PASSWORD, NEW);
        assertThat(user.find()).isPresent();
    }

    @Test
    void userNamesAreToldApartWithoutCaseAndWidth() {
        accounts.createAccount(OrgFixture.account("jingban", "经办人"));
        assertThatThrownBy(() -> accounts.createAccount(OrgFixture.account("ＪｉｎｇＢａｎ ", "别人")))
                .hasMessage("org.account.usernameTaken");
        assertThatThrownBy(() -> accounts.createAccount(OrgFixture.account("a b", "别人")))
                .hasMessage("org.account.usernameForm");
        assertThat(signIns.loadUserByUsername(" JINGBAN").getUsername()).isEqualTo("jingban");
    }

    @Test
    void disablingEndsSessionsAndRights() {
        AccountId jia = org.person("jia", bureau, Role.STAFF);
        MockHttpSession browser = new MockHttpSession();
        sessions.open(browser, jia, "10.0.0.1");
        accounts.disable(jia, "退休");
        assertThat(browser.isInvalid()).isTrue();
        assertThat(sessions.all()).noneMatch(session -> session.account.equals(jia));
        signIn.as("jia");
        assertThat(user.find()).isEmpty();
        signIn.as("xitong");
        accounts.enable(jia);
        signIn.as("jia");
        assertThat(user.find()).isPresent();
    }

    @Test
    void theEndOfARoleEndsTheSessionsOfWhoHeldItOrStoodIn() {
        AccountId jia = org.account("jia");
        AppointmentId head = org.appoint(jia, bureau, Role.UNIT_HEAD);
        org.appoint(jia, bureau, Role.LIAISON);
        AccountId yi = org.person("yi", bureau, Role.STAFF);
        signIn.as("jia", head);
        appointments.delegate(new Delegate(head, yi, TODAY, TODAY.plusDays(3)));
        MockHttpSession browser = new MockHttpSession();
        MockHttpSession standIn = new MockHttpSession();
        sessions.open(browser, jia, "10.0.0.1");
        sessions.open(standIn, yi, "10.0.0.2");
        signIn.as("anquan");
        appointments.end(head, TODAY, "调离");
        assertThat(browser.isInvalid()).isFalse();
        appointments.end(head, null, "调离");
        assertThat(browser.isInvalid()).isTrue();
        assertThat(standIn.isInvalid()).isTrue();
    }

    @Test
    void aResetEndsSessionsAndAsksForANewPassword() {
        AccountId jia = org.person("jia", bureau, Role.STAFF);
        MockHttpSession browser = new MockHttpSession();
        sessions.open(browser, jia, "10.0.0.1");
        accounts.resetPassword(jia, NEW);
        assertThat(browser.isInvalid()).isTrue();
        signIn.as("jia");
        assertThat(user.mustChangePassword()).isTrue();
    }

    @Test
    void unitAdministratorsCareForTheirPlainPeopleOnly() {
        UnitId section = org.unit("中小企业科", UnitKind.PREFECTURE_DEPARTMENT, bureau);
        org.person("guanli", bureau, Role.UNIT_ADMIN);
        AccountId head = org.person("tou", bureau, Role.UNIT_HEAD);
        AccountId foreign = org.person("wai", root, Role.STAFF);
        signIn.as("guanli");
        AccountId jia = accounts.createPerson(OrgFixture.account("jia", "甲"), section, Role.STAFF, TODAY);
        accounts.changePerson(jia, "甲某", "0878-1");
        accounts.resetPassword(jia, NEW);
        accounts.unlock(head);
        for (AccountId other : new AccountId[] {head, foreign}) {
            assertThatThrownBy(() -> accounts.resetPassword(other, NEW)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> accounts.disable(other, "")).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> accounts.unlock(foreign)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.changePerson(foreign, "x", null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.createPerson(OrgFixture.account("yi", "乙"), root, Role.STAFF, TODAY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.createPerson(OrgFixture.account("yi", "乙"), bureau, Role.UNIT_HEAD, TODAY))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyDisablesOrResetsHimself() {
        AccountId self = user.actor().account();
        assertThatThrownBy(() -> accounts.disable(self, "")).hasMessage("org.account.notOneself");
        assertThatThrownBy(() -> accounts.resetPassword(self, NEW)).hasMessage("org.account.notOneself");
    }
}
