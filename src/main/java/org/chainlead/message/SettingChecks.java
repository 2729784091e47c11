package org.chainlead.message;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chainlead.common.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is wrong with settings of mail and webhook, all at once. */
@Component
class SettingChecks {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,252})");
    private static final int LAST_PORT = 65_535;

    private final WebhookTargets targets;
    private final boolean hasMailPassword;
    private final boolean hasWebhookSecret;

    SettingChecks(
            WebhookTargets targets,
            @Value("${chainlead.mail.password:}") String mailPassword,
            @Value("${chainlead.webhook.secret:}") String webhookSecret) {
        this.targets = targets;
        this.hasMailPassword = !mailPassword.isEmpty();
        this.hasWebhookSecret = !webhookSecret.isEmpty();
    }

    boolean hasMailPassword() {
        return hasMailPassword;
    }

    boolean hasWebhookSecret() {
        return hasWebhookSecret;
    }

    List<Reason> objections(MailSetting mail) {
        List<Reason> reasons = new ArrayList<>();
        if (!HOST.matcher(mail.host()).matches()) {
            reasons.add(Reason.of("message.refused.mailHost"));
        } else if (mail.encryption() == MailEncryption.NONE && !mail.username().isEmpty() && !isHere(mail.host())) {
            reasons.add(Reason.of("message.refused.clearPassword"));
        }
        reasons.addAll(ofPort(mail));
        if (!mail.username().isEmpty() && !hasMailPassword) {
            reasons.add(Reason.of("message.refused.noMailPassword"));
        }
        MailAddresses.reasonAgainst(mail.sender())
                .ifPresent(reason -> reasons.add(Reason.of("message.refused.sender")));
        if (!mail.productUrl().isEmpty() && !isWeb(mail.productUrl())) {
            reasons.add(Reason.of("message.refused.productUrl"));
        }
        return reasons;
    }

    List<Reason> ofPort(MailSetting mail) {
        return mail.port() < 1 || mail.port() > LAST_PORT ? List.of(Reason.of("message.refused.port")) : List.of();
    }

    List<Reason> objections(WebhookSetting webhook) {
        List<Reason> reasons =
                new ArrayList<>(targets.reasonAgainst(webhook.url()).stream().toList());
        if (!hasWebhookSecret) {
            reasons.add(Reason.of("message.refused.noSecret"));
        }
        return reasons;
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
