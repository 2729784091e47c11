package org.chainlead.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chainlead.common.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be called, which settings can work, and what counts as an address. */
class DeliveryRulesTests {

    private final SettingChecks checks =
            new SettingChecks(new WebhookTargets("localhost,127.0.0.1,ok.example.org"), "geheim", "secret");

    @ParameterizedTest
    @CsvSource({
        "https://evil.example.org/, message.refused.host",
        "http://10.0.0.1/, message.refused.host",
        "https://169.254.169.254/latest, message.refused.host",
        "https://[::1]/, message.refused.host",
        "https://user@localhost/, message.refused.url",
        "ftp://localhost/, message.refused.url",
        "localhost, message.refused.url",
        "'', message.refused.url"
    })
    void onlyListedHostsAreCalled(String url, String reason) {
        assertThat(checks.objections(new WebhookSetting(true, url, Set.of(), 0)))
                .extracting(Reason::key)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'localhost', http://localhost/, message.refused.internal",
        "'localhost,127.0.0.1,0:0:0:0:0:0:0:1', http://localhost/, ''",
        "'10.1.2.3', https://10.1.2.3/, ''",
        "'10.1.2.3', http://10.1.2.3/, message.refused.plain",
        "'8.8.8.8', https://8.8.8.8/, ''"
    })
    void anInternalAddressMustBeListedItself(String hosts, String url, String reason) {
        String found =
                new WebhookTargets(hosts).reasonAgainst(url).map(Reason::key).orElse("");
        assertThat(found).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "task.message.assigned, TASK",
        "dispatch.message.returned, REPORT",
        "bulletin.message.sent, BULLETIN",
        "followup.message.drawn, FOLLOW_UP",
        "org.message.standIn, APPOINTMENT",
        "bulletin.reminder.opinion, REMINDER",
        "audit.notice.hidden, OTHER"
    })
    void eachSentenceHasItsTopic(String key, MessageTopic topic) {
        assertThat(MessageTopic.of(key)).isEqualTo(topic);
        assertThat(MessageChoice.DEFAULT.mailed().contains(topic))
                .as("told by default")
                .isEqualTo(topic != MessageTopic.OTHER);
    }

    @Test
    void withoutASecretNothingIsCalled() {
        SettingChecks bare = new SettingChecks(new WebhookTargets("127.0.0.1"), "", "");
        assertThat(bare.objections(new WebhookSetting(true, "http://127.0.0.1/", Set.of(), 0)))
                .extracting(Reason::key)
                .containsExactly("message.refused.noSecret");
        assertThat(bare.objections(mail("8.8.8.8", 465, MailEncryption.TLS, "p")))
                .extracting(Reason::key)
                .containsExactly("message.refused.noMailPassword");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 25, NONE, '', message.refused.mailHost",
        "smtp.example.org, 0, NONE, '', message.refused.port",
        "8.8.8.8, 25, NONE, p, message.refused.clearPassword"
    })
    void mailSettingsThatCannotWorkAreRefused(
            String host, int port, MailEncryption encryption, String username, String reason) {
        assertThat(checks.objections(mail(host, port, encryption, username)))
                .extracting(Reason::key)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 25, NONE, p",
        "8.8.8.8, 25, NONE, ''",
        "8.8.8.8, 587, STARTTLS, p",
        "mail.example.org, 465, TLS, p"
    })
    void mailSettingsThatMayWorkAreTaken(String host, int port, MailEncryption encryption, String username) {
        assertThat(checks.objections(mail(host, port, encryption, username))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.org, true",
        "a.b+c@mail.example.gov.cn, true",
        "'a@b\r\nBcc: c@d', false",
        "'a@b.cn,c@d.cn', false",
        "'甲 <a@b.cn>', false",
        "a@, false",
        "example.org, false"
    })
    void anAddressIsOnePlainMailbox(String address, boolean fits) {
        assertThat(MailAddresses.reasonAgainst(address).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "task.message.assigned, TASK",
        "dispatch.message.returned, REPORT",
        "dispatch.reminder.soon, REMINDER",
        "supervision.message.issued, NOTICE",
        "audit.notice.stopped, OTHER"
    })
    void theKindFollowsFromTheSentence(String key, MessageTopic topic) {
        assertThat(MessageTopic.of(key)).isEqualTo(topic);
    }

    private static MailSetting mail(String host, int port, MailEncryption encryption, String username) {
        return new MailSetting(true, host, port, encryption, username, "p@example.org", "", true, 0);
    }
}
