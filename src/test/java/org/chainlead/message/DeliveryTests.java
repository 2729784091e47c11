package org.chainlead.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chainlead.audit.AuditErasure;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.AccountId;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Mails to a real SMTP server and calls to a real HTTP server of this machine. */
@IntegrationTest
@FreshDatabase
class DeliveryTests {

    private static final String ADDRESS = "lian1@example.org";
    private static final String SECRET = "0123456789abcdef";
    private static final String TITLE = "新建标准厂房二十万平方米并完成招商";

    private record Call(String id, String time, String signature, String body) {}

    @Autowired
    private TaskFixture people;

    @Autowired
    private DeliverySettings settings;

    @Autowired
    private MessageChoices choices;

    @Autowired
    private DigestSweep digests;

    @Autowired
    private DeliverySender sender;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private List<Carrier> carriers;

    @Autowired
    private Messages messages;

    @Autowired
    private Inbox inbox;

    @Autowired
    private AuditErasure erasure;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer http;
    private volatile int answer = 204;
    private TaskId task;

    @BeforeEach
    void servers() throws IOException {
        smtp.start();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
        people.start();
        task = people.assigned(people.draft("M1", TITLE));
        signIn.as("lian1");
        choices.choose(new MessageChoice(ADDRESS, 8, Set.of(MessageTopic.TASK, MessageTopic.REMINDER), 0));
        signIn.as("xitong");
    }

    @AfterEach
    void stop() {
        smtp.stop();
        http.stop(0);
        signIn.out();
        clock.reset();
    }

    @Test
    void theDigestListsWhatIsUnreadWithTheTitlesTheReaderMaySee() throws Exception {
        mailIsOn();
        digest();
        MimeMessage mail = only();
        assertThat(mail.getSubject()).contains("2 条未读消息", "2023年3月13日");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(text(mail)).contains("任务 2 条", "M1 " + TITLE, "https://platform.example.org");
    }

    @Test
    void withoutTitlesOrWithoutTheRightOnlyNumbersLeave() throws Exception {
        settings.setMail(new MailSetting(
                true, "127.0.0.1", smtp.getSmtp().getPort(), MailEncryption.NONE, "", "p@example.org", "", false, 0));
        digest();
        assertThat(text(only())).contains("任务 2 条", "2 条消息的内容请登录平台查看").doesNotContain(TITLE);

        mailIsOn(1);
        tell(
                "lian1",
                "4.2",
                "请签收",
                "tasks/"
                        + jdbc.sql("select gen_random_uuid()::text")
                                .query(String.class)
                                .single());
        messages(MessageTopic.TASK);
        clock.set(LocalDateTime.of(2023, 3, 14, 9, 0));
        signIn.as("anquan");
        jdbc.sql(
                        "update appointment set ended_at = now() where account_id = (select id from account where username = 'lian1')")
                .update();
        signIn.out();
        digest();
        assertThat(text(smtp.getReceivedMessages()[1])).doesNotContain(TITLE).doesNotContain("请签收");
    }

    @Test
    void aDayIsMailedOnceAndOnlyWhenSomethingCame() {
        mailIsOn();
        digest();
        digest();
        clock.set(LocalDateTime.of(2023, 3, 14, 9, 0));
        digest();
        assertThat(smtp.getReceivedMessages()).hasSize(1);

        tell("lian1", "4.2", "x", "");
        messages(MessageTopic.TASK);
        clock.set(LocalDateTime.of(2023, 3, 18, 9, 0));
        digest();
        assertThat(smtp.getReceivedMessages()).as("no mail on a Saturday").hasSize(1);
        clock.set(LocalDateTime.of(2023, 3, 20, 7, 59));
        digest();
        assertThat(smtp.getReceivedMessages()).as("not before the chosen hour").hasSize(1);
        clock.set(LocalDateTime.of(2023, 3, 20, 8, 0));
        digest();
        assertThat(smtp.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whoChoseTheBellAloneGetsNoMail() {
        mailIsOn();
        signIn.as("lian1");
        choices.choose(new MessageChoice(ADDRESS, 8, Set.of(MessageTopic.NOTICE), 1));
        digest();
        choices.choose(new MessageChoice(" ", 8, Set.of(MessageTopic.TASK), 2));
        digest();
        assertThat(smtp.getReceivedMessages()).isEmpty();
        assertThat(inbox.unreadCount()).isEqualTo(2);
    }

    @Test
    void aCrashBetweenSendingAndNotingSendsTheSameMailAgain() throws Exception {
        mailIsOn();
        digests.run();
        Carrier mail = carriers.stream()
                .filter(carrier -> carrier.channel() == DeliveryChannel.MAIL)
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(status -> {
            assertThat(mail.carry(deliveries
                                    .takeNext(Set.of(DeliveryChannel.MAIL))
                                    .orElseThrow())
                            .state())
                    .isEqualTo(DeliveryState.SENT);
            status.setRollbackOnly();
        });
        sender.run();
        sender.run();
        MimeMessage[] received = smtp.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID())
                .isEqualTo(received[1].getMessageID())
                .endsWith("@example.org>");
    }

    @Test
    void whatIsReadMeanwhileIsNotSent() {
        mailIsOn();
        digests.run();
        signIn.as("lian1", inbox::markAllRead);
        sender.run();
        assertThat(smtp.getReceivedMessages()).isEmpty();
        assertThat(log(DeliveryChannel.MAIL).state()).isEqualTo(DeliveryState.SKIPPED);
    }

    @Test
    void hiddenWordsLeaveNeitherByAMailThatWaitsNorStandInTheQueue() throws Exception {
        mailIsOn();
        digests.run();
        signIn.as("anquan");
        erasure.hideWords(TITLE, "×保办〔2023〕3号");
        signIn.out();
        sender.run();
        assertThat(text(only())).doesNotContain(TITLE);
        assertThat(jdbc.sql("select string_agg(delivery::text, ' ') from delivery")
                        .query(String.class)
                        .single())
                .doesNotContain(TITLE);
    }

    @Test
    void aFailureIsTriedAgainLaterAndGivenUpInTheEnd() {
        mailIsOn();
        smtp.stop();
        digest();
        DeliveryRow failed = log(DeliveryChannel.MAIL);
        assertThat(failed.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(failed.problem()).startsWith("邮件服务器未接收");
        sender.run();
        assertThat(log(DeliveryChannel.MAIL).attempts()).isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofHours(12));
            sender.run();
        }
        assertThat(log(DeliveryChannel.MAIL).state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(log(DeliveryChannel.MAIL).attempts()).isEqualTo(8);

        smtp.start();
        signIn.as("xitong");
        settings.setMail(mail(smtp.getSmtp().getPort(), 1));
        settings.again(log(DeliveryChannel.MAIL).id());
        sender.run();
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theAdministratorSendsATestAndSeesHowItWent() throws Exception {
        smtp.setUser("p@example.org", "p", "geheim");
        settings.setMail(new MailSetting(
                false, "127.0.0.1", smtp.getSmtp().getPort(), MailEncryption.NONE, "p", "p@example.org", "", true, 0));
        assertThat(settings.testMail("admin@example.org").state()).isEqualTo(DeliveryState.SENT);
        assertThat(only().getSubject()).isEqualTo("链长制工作协同平台：测试邮件");
        assertThatThrownBy(() -> settings.testMail("a@b\r\nBcc: c@d")).isInstanceOf(Refusal.class);
        smtp.stop();
        assertThat(settings.testMail("admin@example.org").state()).isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void aCallIsSignedTellsNoWordsAndKeepsItsId() {
        webhookIsOn();
        answer = 500;
        tell("lian1", "4.1", "机密词语", "tasks/" + task);
        sender.run();
        answer = 200;
        clock.advance(Duration.ofMinutes(1));
        sender.run();
        sender.run();

        assertThat(calls).hasSize(2);
        Call first = calls.getFirst();
        Call second = calls.getLast();
        assertThat(first.id).isEqualTo(second.id);
        assertThat(second.signature)
                .isEqualTo("sha256=" + WebhookCarrier.signature(SECRET, second.time + "." + second.body));
        assertThat(second.body)
                .contains("\"recipients\":[\"lian1\"]", "\"kind\":\"OTHER\"")
                .doesNotContain("机密词语");
        assertThat(JsonMapper.shared().readTree(second.body).get("id").asString())
                .isEqualTo(second.id);
    }

    @Test
    void oneCallForManyAndNoneForKindsThatAreNotWanted() {
        settings.setWebhook(new WebhookSetting(true, url(), Set.of(MessageTopic.REMINDER), 0));
        tell("lian1", "4.1", "x", "");
        sender.run();
        assertThat(calls).isEmpty();
    }

    @Test
    void noMessengerRingsInQuietHours() {
        webhookIsOn();
        clock.set(LocalDateTime.of(2023, 3, 13, 23, 0));
        tell("lian1", "4.1", "x", "");
        sender.run();
        assertThat(calls).isEmpty();
        clock.set(LocalDateTime.of(2023, 3, 14, 7, 0));
        sender.run();
        assertThat(calls).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        webhookIsOn();
        answer = 302;
        DeliveryRow row = settings.testWebhook();
        assertThat(row.state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(row.problem()).contains("302");
        assertThat(calls).hasSize(1);
    }

    @Test
    void settingsAreTheSystemAdministratorsAndOfOneHandAtATime() {
        mailIsOn();
        assertThatThrownBy(this::mailIsOn).isInstanceOf(Stale.class);
        signIn.as("zhuren");
        assertThatThrownBy(settings::mail).isInstanceOf(AccessDeniedException.class);
    }

    private void mailIsOn() {
        mailIsOn(0);
    }

    private void mailIsOn(long version) {
        signIn.as("xitong");
        settings.setMail(mail(smtp.getSmtp().getPort(), version));
    }

    private static MailSetting mail(int port, long version) {
        return new MailSetting(
                true,
                "127.0.0.1",
                port,
                MailEncryption.NONE,
                "",
                "p@example.org",
                "https://platform.example.org",
                true,
                version);
    }

    private void webhookIsOn() {
        settings.setWebhook(new WebhookSetting(true, url(), Set.of(MessageTopic.values()), 0));
    }

    private String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
    }

    private void digest() {
        digests.run();
        sender.run();
    }

    private DeliveryRow log(DeliveryChannel channel) {
        return signIn.as("xitong", () -> settings.log(channel, 0, 10).rows().getFirst());
    }

    private void tell(String username, String number, String words, String link) {
        AccountId to = new AccountId(jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(UUID.class)
                .single());
        new MessageTeller(messages, transaction).tell(to, number, words, link);
    }

    /** As if all that was told so far were of this kind. */
    private void messages(MessageTopic topic) {
        jdbc.sql("update message set topic = :topic")
                .param("topic", topic.name())
                .update();
    }

    private MimeMessage only() {
        assertThat(smtp.getReceivedMessages()).hasSize(1);
        return smtp.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst("X-Chainlead-Id"),
                exchange.getRequestHeaders().getFirst("X-Chainlead-Time"),
                exchange.getRequestHeaders().getFirst("X-Chainlead-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}
