package org.chainlead.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.chainlead.common.NotFound;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
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

    private MockHttpSession browser;

    @BeforeEach
    void someoneIsSignedIn() {
        AccountId jia = org.person("jia", org.start(), Role.STAFF);
        sessions.all().forEach(LiveSession::end);
        signIn.as("anquan");
        policies.change(new SecurityPolicy(null, 5, 1, 0));
        browser = new MockHttpSession();
        sessions.open(browser, jia, "10.0.0.1");
        signIn.as("xitong");
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
