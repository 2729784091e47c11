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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

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

    /** The typed name is none of the entry's: people type their password there by mistake. */
    @Test
    void unknownNamesAndLocksStandInTheTrail() throws Exception {
        signIn("Geheim-2026!", "wrong");
        for (int i = 0; i < 5; i++) {
            signIn("jia", "wrong");
        }
        assertThat(jdbc.sql(
                                "select actor_name from audit_entry where subject_kind = 'signIn' and action = 'signInFailed'")
                        .query(String.class)
                        .list())
                .containsExactly("未知用户名");
        assertThat(jdbc.sql("select count(*) from audit_entry where details ilike '%geheim%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select action from audit_entry where subject_id = :jia order by seq desc limit 2")
                        .param("jia", jia.uuid().toString())
                        .query(String.class)
                        .list())
                .containsExactly("accountLocked", "signInFailed");
    }

    /** A stolen session shows where it is used, not where it was made. */
    @Test
    void anActIsNotedWithTheAddressOfItsRequest() {
        signIn.as("jia");
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.9.8.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            assertThat(user.snapshot().clientAddress()).isEqualTo("10.9.8.7");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
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
