package org.chainlead.message;

import static org.chainlead.common.Texts.t;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a messenger of another platform: who has a new message of which kind, no words of it. The body is signed by
 * HMAC-SHA256 over {@code <X-Chainlead-Time>.<body>}; the id is the same at each attempt, so the other side can leave out
 * what it has. Redirects are not followed.
 */
@Component
class WebhookCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCarrier.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final SettingStore store;
    private final WebhookTargets targets;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String secret;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT)
            .build();

    WebhookCarrier(
            SettingStore store,
            WebhookTargets targets,
            JdbcClient jdbc,
            JsonMapper json,
            @Value("${chainlead.webhook.secret:}") String secret,
            Clock clock) {
        this.store = store;
        this.targets = targets;
        this.jdbc = jdbc;
        this.json = json;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.WEBHOOK;
    }

    @Override
    public Attempt carry(Delivery delivery) {
        WebhookSetting setting = store.webhook();
        if (!setting.active() && delivery.purpose() != DeliveryPurpose.TEST) {
            return Attempt.skipped("", Reason.of("message.skipped.off"));
        }
        Optional<Reason> refused = targets.reasonAgainst(setting.url());
        if (refused.isPresent() || secret.isEmpty()) {
            return Attempt.failed("", refused.orElseGet(() -> Reason.of("message.refused.noSecret")));
        }
        URI target = URI.create(setting.url());
        return call(delivery, target, WebhookTargets.host(target));
    }

    private Attempt call(Delivery delivery, URI target, String host) {
        try {
            int status = http.send(request(delivery, target), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2
                    ? Attempt.sent(host)
                    : Attempt.failed(host, Reason.of("message.problem.status", status));
        } catch (IOException e) {
            LOG.warn("The webhook {} could not be called", delivery.id(), e);
            return Attempt.failed(host, Reason.of("message.problem.silent"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.failed(host, Reason.of("message.problem.silent"));
        }
    }

    private HttpRequest request(Delivery delivery, URI target) {
        String body = body(delivery);
        String time = String.valueOf(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(target)
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Chainlead-Id", delivery.id().toString())
                .header("X-Chainlead-Time", time)
                .header("X-Chainlead-Signature", "sha256=" + signature(secret, time + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private String body(Delivery delivery) {
        boolean test = delivery.purpose() == DeliveryPurpose.TEST;
        MessageTopic topic = delivery.topic() == null ? MessageTopic.OTHER : delivery.topic();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", delivery.id().toString());
        body.put("kind", test ? DeliveryPurpose.TEST.name() : topic.name());
        body.put("text", test ? t("message.webhook.test") : t("message.webhook.text", Texts.label(topic)));
        body.put("recipients", usernames(delivery));
        body.put("url", store.mail().productUrl());
        return json.writeValueAsString(body);
    }

    private List<String> usernames(Delivery delivery) {
        return jdbc.sql(
                        "select username from account where id in (:accounts) and disabled_at is null order by username")
                .param("accounts", delivery.accounts())
                .query(String.class)
                .list();
    }

    static String signature(String secret, String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
