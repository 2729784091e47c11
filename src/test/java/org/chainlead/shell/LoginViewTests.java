package org.chainlead.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.OrgFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OrgFixture org;

    private MockedBrowser browser;

    /** Without an account everything leads to the first run. */
    @BeforeAll
    void start() {
        org.start();
    }

    @BeforeEach
    void open() {
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void asksForNameAndPassword() {
        UI.getCurrent().navigate("login");
        assertThat(_get(LoginForm.class).getAction()).isEqualTo("login");
    }

    @Test
    void saysSoWhenSigningInFailed() {
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));
        assertThat(_get(LoginForm.class).isError()).isTrue();
    }
}
