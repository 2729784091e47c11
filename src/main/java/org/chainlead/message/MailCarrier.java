package org.chainlead.message;

import static org.chainlead.common.Texts.t;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.chainlead.common.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mails to the office's mail server. The Message-ID is made of the identity of the 发送, so a second attempt is the same mail. */
@Component
class MailCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
    private static final String MILLIS = "15000";

    private final SettingStore store;
    private final DigestText digests;
    private final String password;
    private final Clock clock;

    MailCarrier(
            SettingStore store,
            DigestText digests,
            @Value("${chainlead.mail.password:}") String password,
            Clock clock) {
        this.store = store;
        this.digests = digests;
        this.password = password;
        this.clock = clock;
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.MAIL;
    }

    @Override
    public Attempt carry(Delivery delivery) {
        MailSetting setting = store.mail();
        if (delivery.purpose() == DeliveryPurpose.TEST) {
            MailText test = new MailText(t("message.mail.testSubject"), t("message.mail.testBody"));
            return send(delivery, delivery.target(), test, setting);
        }
        if (!setting.active()) {
            return Attempt.skipped("", Reason.of("message.skipped.off"));
        }
        UUID account = delivery.accounts().getFirst();
        MessageChoice choice = store.choice(account).orElse(MessageChoice.DEFAULT);
        if (choice.address() == null) {
            return Attempt.skipped("", Reason.of("message.skipped.unwanted"));
        }
        Optional<MailText> text = digests.of(account, choice, setting);
        return text.isEmpty()
                ? Attempt.skipped(choice.address(), Reason.of("message.skipped.read"))
                : send(delivery, choice.address(), text.get(), setting);
    }

    private Attempt send(Delivery delivery, String to, MailText text, MailSetting setting) {
        try {
            JavaMailSenderImpl server = server(setting);
            server.send(mail(server, delivery, to, text, setting));
            return Attempt.sent(to);
        } catch (MailAuthenticationException e) {
            LOG.warn("The mail server refuses the sign-in", e);
            return Attempt.failed(to, Reason.of("message.problem.signIn"));
        } catch (MailException | MessagingException e) {
            LOG.warn("The mail {} could not be sent", delivery.id(), e);
            return Attempt.failed(to, Reason.of("message.problem.mail", deepest(e)));
        }
    }

    private MimeMessage mail(
            JavaMailSenderImpl server, Delivery delivery, String to, MailText text, MailSetting setting)
            throws MessagingException {
        MimeMessage mail = server.createMimeMessage();
        String utf8 = StandardCharsets.UTF_8.name();
        mail.setFrom(new InternetAddress(setting.sender(), true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(text.subject(), utf8);
        mail.setText(text.body(), utf8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Message-ID", messageId(delivery.id(), setting.sender()));
        return mail;
    }

    static String messageId(DeliveryId id, String sender) {
        return "<" + id + sender.substring(sender.indexOf('@')) + ">";
    }

    private JavaMailSenderImpl server(MailSetting setting) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(setting.host());
        server.setPort(setting.port());
        if (!setting.username().isEmpty()) {
            server.setUsername(setting.username());
            server.setPassword(password);
        }
        Properties properties = server.getJavaMailProperties();
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(!setting.username().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS);
        properties.setProperty("mail.smtp.timeout", MILLIS);
        properties.setProperty("mail.smtp.writetimeout", MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean starts = setting.encryption() == MailEncryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(setting.encryption() == MailEncryption.TLS));
        return server;
    }

    /** What the server or the network said, on one line. */
    private static String deepest(Exception problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return words.lines().findFirst().orElse("").strip();
    }
}
