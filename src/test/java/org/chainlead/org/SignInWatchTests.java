package org.chainlead.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sign-in over HTTP: lock, unlock, names, sessions. */
@IntegrationTest
@FreshDatabase
class SignInWatchTests {

    @Autowired
    private AccountAdministration accounts;

    @Autowired
    private LiveSessions sessions;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private WebApplicationContext application;

    private AccountId jia;

    @BeforeEach
    void aPerson() {
        jia = org.person("jia", org.start(), Role.STAFF);
    }

    @Test
    void fiveFailuresLockInWhateverFormTheNameIsTyped() throws Exception {
        for (String name : new String[] {"jia", "JIA", " jia ", "Jia", "ｊｉａ"}) {
            assertThat(signIn(name, "wrong")).contains("error");
        }
        assertThat(signIn("jia", OrgFixture.PASSWORD)).contains("error");
        clock.advance(Duration.ofMinutes(14));
        assertThat(signIn("jia", OrgFixture.PASSWORD)).contains("error");
        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn("jia", OrgFixture.PASSWORD)).doesNotContain("error");
    }

    @Test
    void anAdministratorUnlocks() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("jia", "wrong");
        }
        signIn.as("xitong");
        accounts.unlock(jia);
        assertThat(signIn("JIA ", OrgFixture.PASSWORD)).doesNotContain("error");
    }

    @Test
    void aSuccessForgetsFailures() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                signIn("jia", "wrong");
            }
            assertThat(signIn("jia", OrgFixture.PASSWORD)).doesNotContain("error");
        }
    }

    @Test
    void theSessionChangesItsIdAtSignInAndIsListed() throws Exception {
        sessions.all().forEach(LiveSession::end);
        MockHttpSession browser = new MockHttpSession();
        String before = browser.getId();
        signIn(browser, "jia", OrgFixture.PASSWORD);
        assertThat(browser.getId()).isNotEqualTo(before);
        assertThat(sessions.all()).singleElement().satisfies(session -> {
            assertThat(session.account).isEqualTo(jia);
            assertThat(session.address).isEqualTo("127.0.0.1");
        });
        sessions.all().forEach(LiveSession::end);
        assertThat(browser.isInvalid()).isTrue();
    }

    @Test
    void aDisabledAccountIsAnsweredLikeAWrongPassword() throws Exception {
        signIn.as("xitong");
        accounts.disable(jia, "退休");
        assertThat(signIn("jia", OrgFixture.PASSWORD)).isEqualTo(signIn("nobody", OrgFixture.PASSWORD));
    }

    /** Where one is sent after the attempt. */
    private String signIn(String username, String password) throws Exception {
        return signIn(new MockHttpSession(), username, password);
    }

    private String signIn(MockHttpSession browser, String username, String password) throws Exception {
        MockMvc http = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        String target = http.perform(MockMvcRequestBuilders.post("/login")
                        .session(browser)
                        .param("username", username)
                        .param("password", password)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(target);
    }
}
