package org.chainlead.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.SystemMessages;
import java.util.stream.Stream;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.org.Role;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The words of the frame itself. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Test
    void thePageTellsThisPersonsDayTheLightsAndTheKeys() {
        org.start();
        signIn.as("shenji");
        try (MockedBrowser browser = MockedBrowser.open(application)) {
            UI.getCurrent().navigate("help");

            String page = _get(HelpView.class).getElement().getTextRecursively();
            assertThat(page).contains("Ctrl K");
            assertThat(Texts.t("shell.help.day.AUDITOR").lines())
                    .allSatisfy(line -> assertThat(page).contains(line));
            assertThat(page)
                    .doesNotContain(
                            Texts.t("shell.help.day.STAFF").lines().findFirst().orElseThrow());
        } finally {
            signIn.out();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsToldWhatToDoEveryDay(Role role) {
        assertThat(Texts.t("shell.help.day." + role).lines().count()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Light.class)
    void everyLightIsExplained(Light light) {
        assertThat(Texts.has("shell.help.light." + light)).isTrue();
    }

    @Test
    void theFrameworkSpeaksChineseWhenItFails() {
        SystemMessages words = SystemWords.messages();
        assertThat(Stream.of(
                        words.getSessionExpiredCaption(),
                        words.getSessionExpiredMessage(),
                        words.getInternalErrorCaption(),
                        words.getInternalErrorMessage(),
                        words.getSyncErrorCaption(),
                        words.getSyncErrorMessage(),
                        words.getCookiesDisabledCaption(),
                        words.getCookiesDisabledMessage()))
                .allMatch(text -> text.matches("\\p{IsHan}.*"));
    }
}
