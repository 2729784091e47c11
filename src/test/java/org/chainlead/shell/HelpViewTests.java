package org.chainlead.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.SystemMessages;
import java.util.stream.Stream;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.org.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the frame itself. */
class HelpViewTests {

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
