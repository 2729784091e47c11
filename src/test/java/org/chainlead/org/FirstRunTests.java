package org.chainlead.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@FreshDatabase
class FirstRunTests {

    private static final SetUp SET_UP = new SetUp(
            "州人民政府",
            OrgFixture.account("xitong", "系统管理员"),
            OrgFixture.account("anquan", "安全管理员"),
            OrgFixture.account("shenji", "审计管理员"));

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private FirstRunToken token;

    @Autowired
    private CurrentUser user;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void theTokenOfTheConsoleOpensTheFirstRunOnce() {
        String issued = token.issue();
        firstRun.setUp(" " + issued + "\n", SET_UP);
        assertThat(token.matches(issued)).isFalse();
        signIn.as("shenji");
        assertThat(user.actor().role()).isEqualTo(Role.AUDITOR);
        signIn.out();
        assertThatThrownBy(() -> firstRun.setUp(issued, SET_UP)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aWrongOrEarlierTokenIsRefused() {
        String earlier = token.issue();
        token.issue();
        assertThatThrownBy(() -> firstRun.setUp(earlier, SET_UP)).hasMessage("org.setup.wrongToken");
        assertThatThrownBy(() -> firstRun.setUp("", SET_UP)).hasMessage("org.setup.wrongToken");
        assertThat(user.isFirstRun()).isTrue();
    }

    @Test
    void oneNameForTwoAdministratorsLeavesNothingBehind() {
        SetUp same = new SetUp("州人民政府", SET_UP.system(), SET_UP.system(), SET_UP.auditor());
        assertThatThrownBy(() -> firstRun.setUp(token.issue(), same)).hasMessage("org.account.usernameTaken");
        assertThat(user.isFirstRun()).isTrue();
    }

    @Test
    void withAnAccountTheDoorIsShut() {
        String issued = token.issue();
        org.start();
        signIn.out();
        assertThatThrownBy(() -> firstRun.setUp(issued, SET_UP)).isInstanceOf(AccessDeniedException.class);
    }
}
