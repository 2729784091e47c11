package org.chainlead.message;

import java.util.List;
import org.chainlead.audit.AccessByLetter;
import org.chainlead.audit.AccessOrderDecided;
import org.chainlead.audit.AccessOrderRequested;
import org.chainlead.audit.SealingStopped;
import org.chainlead.audit.TextHidden;
import org.chainlead.common.Reason;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happens around the trail, which itself knows nobody to tell. */
@Component
class TrailNotices {

    private static final String ORDERS = "system/access-orders";

    private final Messages messages;
    private final Recipients recipients;

    TrailNotices(Messages messages, Recipients recipients) {
        this.messages = messages;
        this.recipients = recipients;
    }

    @EventListener
    @Transactional
    public void on(SealingStopped event) {
        String why = event.reasons().stream().map(Reason::text).findFirst().orElse("");
        messages.tell(
                recipients.anywhere(Role.AUDITOR, Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN),
                new MessageDraft("audit.notice.stopped", List.of(why), "", "trail.stopped:" + why));
    }

    @EventListener
    @Transactional
    public void on(AccessOrderRequested event) {
        messages.tell(
                recipients.anywhere(Role.SUPERVISION_HEAD),
                new MessageDraft(
                        "audit.notice.accessRequested",
                        List.of(event.requester()),
                        ORDERS,
                        "access.requested:" + event.id()));
    }

    @EventListener
    @Transactional
    public void on(AccessByLetter event) {
        messages.tell(
                recipients.anywhere(Role.SUPERVISION_HEAD, Role.SECURITY_ADMIN),
                new MessageDraft(
                        "audit.notice.accessByLetter",
                        List.of(event.requester(), event.letter()),
                        "",
                        "access.byLetter:" + event.id()));
    }

    @EventListener
    @Transactional
    public void on(AccessOrderDecided event) {
        String key = event.granted() ? "audit.notice.accessGranted" : "audit.notice.accessRefused";
        messages.tell(
                List.of(new AccountId(event.requester())),
                new MessageDraft(key, List.of(), ORDERS, "access.decided:" + event.id()));
    }

    /** The other one of the two persons is to decide. */
    @EventListener
    @Transactional
    public void on(TextHidden event) {
        if (!event.erased()) {
            Role other = event.role().equals(Role.SECURITY_ADMIN.name()) ? Role.SUPERVISION_HEAD : Role.SECURITY_ADMIN;
            messages.tell(
                    recipients.anywhere(other),
                    new MessageDraft("audit.notice.hidden", List.of(), "system/erasures", "text.hidden:" + event.id()));
        }
    }
}
