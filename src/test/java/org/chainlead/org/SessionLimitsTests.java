package org.chainlead.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.chainlead.common.NotFound;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@IntegrationTest
@FreshDatabase
class SessionLimitsTests {

    @Autowired
    private SessionLimits limits;

    @Autowired
    private LiveSessions sessions;

    @Autowired
    private Sessions service;

    @Autowired
    private SecurityPolicies policies;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    private UnitId root;
    private AccountId jia;
    private MockHttpSession browser;

    @BeforeEach
    void someoneIsSignedIn() {
        root = org.start();
        jia = org.person("jia", root, Role.STAFF);
        sessions.all().forEach(LiveSession::end);
        signIn.as("anquan");
        policies.change(new SecurityPolicy(null, 5, 1, 0));
        browser = new MockHttpSession();
        sessions.open(browser, jia, "10.0.0.1");
        signIn.as("xitong");
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void workKeepsASessionAlive() throws Exception {
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(4));
            request("v-r=uidl&v-uiId=0");
        }
        assertThat(browser.isInvalid()).isFalse();
    }

    @Test
    void heartbeatsAndPushDoNot() throws Exception {
        clock.advance(Duration.ofMinutes(4));
        request("v-r=heartbeat&v-uiId=0");
        request("v-r=push&v-uiId=0");
        assertThat(browser.isInvalid()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        request("v-r=heartbeat&v-uiId=0");
        assertThat(browser.isInvalid()).isTrue();
        assertThat(service.list()).isEmpty();
    }

    @Test
    void noSessionOutlivesTheAbsoluteLimit() throws Exception {
        for (int i = 0; i < 15; i++) {
            clock.advance(Duration.ofMinutes(4));
            request(null);
        }
        assertThat(browser.isInvalid()).isTrue();
    }

    @Test
    void aRoleThatRanOutEndsTheSessionAtTheFirstRequestOfTheNextDay() throws Exception {
        clock.set(LocalDateTime.of(2023, 3, 13, 23, 58));
        AccountId going = org.account("going");
        LocalDate today = LocalDate.of(2023, 3, 13);
        org.give(new Appoint(going, root, Role.STAFF, null, null, today, today));
        org.appoint(going, root, Role.LIAISON);
        MockHttpSession staying = new MockHttpSession();
        sessions.open(staying, jia, "10.0.0.1");
        browser = new MockHttpSession();
        sessions.open(browser, going, "10.0.0.2");
        request("v-r=uidl&v-uiId=0");
        assertThat(browser.isInvalid()).isFalse();
        clock.advance(Duration.ofMinutes(3));
        request("v-r=heartbeat&v-uiId=0");
        assertThat(browser.isInvalid()).isTrue();
        browser = staying;
        request("v-r=uidl&v-uiId=0");
        assertThat(staying.isInvalid()).isFalse();
    }

    @Test
    void administratorsSeeSessionsAndPutPeopleOut() {
        SessionRow row = service.list().getFirst();
        assertThat(row.username()).isEqualTo("jia");
        assertThat(row.address()).isEqualTo("10.0.0.1");
        service.forceOut(row.key(), "账号疑似被他人使用");
        assertThat(browser.isInvalid()).isTrue();
        assertThatThrownBy(() -> service.forceOut(row.key(), "")).isInstanceOf(NotFound.class);
    }

    private void request(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setQueryString(query);
        request.setSession(browser);
        limits.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
