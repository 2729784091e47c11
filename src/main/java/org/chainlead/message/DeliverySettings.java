package org.chainlead.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 邮件与推送: how messages leave the product, kept by the 系统管理员, with tests and the log of what was sent. */
@Service
@Transactional
@PreAuthorize("@access.may('message.settings')")
public class DeliverySettings {

    private static final Subject MAIL = new Subject("messageSettings", "mail");
    private static final Subject WEBHOOK = new Subject("messageSettings", "webhook");
    private static final Subject LOG = new Subject("messageSettings", "log");

    private final SettingStore store;
    private final SettingChecks checks;
    private final Deliveries deliveries;
    private final DeliverySender sender;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    DeliverySettings(
            SettingStore store,
            SettingChecks checks,
            Deliveries deliveries,
            DeliverySender sender,
            CurrentUser user,
            AuditTrail trail,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.checks = checks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.user = user;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    public MailSetting mail() {
        return store.mail();
    }

    @Transactional(readOnly = true)
    public WebhookSetting webhook() {
        return store.webhook();
    }

    /** Whether the operator has given the secrets that are not kept here. */
    @Transactional(readOnly = true)
    public boolean hasMailPassword() {
        return checks.hasMailPassword();
    }

    @Transactional(readOnly = true)
    public boolean hasWebhookSecret() {
        return checks.hasWebhookSecret();
    }

    /**
     * Switched off, what stands there need not work.
     *
     * @throws Refusal for what cannot work or would send the password in the clear
     * @throws org.chainlead.common.Stale when somebody else saved meanwhile
     */
    public void setMail(MailSetting mail) {
        Refusal.ifAny(mail.active() ? checks.objections(mail) : checks.ofPort(mail));
        store.write(mail);
        trail.record(AuditRecord.of(MAIL, mail.active() ? "mailSet" : "mailSetOff")
                .detail("mailHost", mail.host())
                .detail("mailPort", mail.port())
                .detail("sender", mail.sender()));
    }

    /**
     * Switched off, what stands there need not be allowed.
     *
     * @throws Refusal for an address that may not be called, see {@link WebhookTargets}
     * @throws org.chainlead.common.Stale when somebody else saved meanwhile
     */
    public void setWebhook(WebhookSetting webhook) {
        Refusal.ifAny(webhook.active() ? checks.objections(webhook) : List.of());
        store.write(webhook);
        trail.record(AuditRecord.of(WEBHOOK, webhook.active() ? "webhookSet" : "webhookSetOff")
                .detail("url", webhook.url())
                .detail("topics", TopicWords.of(webhook.topics())));
    }

    /** Sends a mail at once; the row tells how it went. */
    @Transactional(propagation = Propagation.NEVER)
    public DeliveryRow testMail(String address) {
        String target = address.strip();
        List<Reason> reasons =
                new ArrayList<>(MailAddresses.reasonAgainst(target).stream().toList());
        reasons.addAll(checks.objections(store.mail()));
        Refusal.ifAny(reasons);
        return test(DeliveryChannel.MAIL, target);
    }

    /** Calls the address at once; the row tells how it went. */
    @Transactional(propagation = Propagation.NEVER)
    public DeliveryRow testWebhook() {
        Refusal.ifAny(checks.objections(store.webhook()));
        return test(DeliveryChannel.WEBHOOK, "");
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<DeliveryRow> log(DeliveryChannel channel, int offset, int limit) {
        return new Page<>(deliveries.page(channel, offset, limit), deliveries.count(channel));
    }

    /** Puts a failed one into the queue again, with the same identity. */
    public void again(DeliveryId id) {
        if (!deliveries.again(id)) {
            throw new NotFound();
        }
        trail.record(AuditRecord.of(LOG, "deliveryAgain").detail("delivery", id));
    }

    private DeliveryRow test(DeliveryChannel channel, String target) {
        DeliveryId id = Objects.requireNonNull(transaction.execute(status -> {
            trail.record(AuditRecord.of(channel == DeliveryChannel.MAIL ? MAIL : WEBHOOK, "deliveryTested")
                    .detail("channel", channel)
                    .detail("target", target));
            return deliveries.addTest(channel, target, user.actor().account().uuid());
        }));
        sender.send(id);
        return deliveries.find(id).orElseThrow(NotFound::new);
    }
}
