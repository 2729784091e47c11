package org.chainlead.message;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 消息设置: what the acting person wants by mail; nobody chooses for anybody else. */
@Service
@Transactional
@PreAuthorize("@access.may('message.choices')")
public class MessageChoices {

    private static final int LAST_HOUR = 23;

    private final SettingStore store;
    private final CurrentUser user;
    private final AuditTrail trail;

    MessageChoices(SettingStore store, CurrentUser user, AuditTrail trail) {
        this.store = store;
        this.user = user;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public MessageChoice own() {
        return store.choice(account()).orElse(MessageChoice.DEFAULT);
    }

    /** Whether mails leave this product at all. */
    @Transactional(readOnly = true)
    public boolean mailIsOn() {
        return store.mail().active();
    }

    /**
     * Counts from the next mail on.
     *
     * @throws Refusal for what is no mail address or hour
     * @throws org.chainlead.common.Stale when it was changed in another window meanwhile
     */
    public void choose(MessageChoice wanted) {
        UUID account = account();
        MessageChoice choice =
                new MessageChoice(blankToNull(wanted.address()), wanted.hour(), wanted.mailed(), wanted.version());
        Refusal.ifAny(objections(choice));
        store.write(account, choice);
        trail.record(AuditRecord.of(Subject.of("account", account), "messageChoiceChanged")
                .detail("mailHour", choice.hour())
                .detail("mailed", TopicWords.of(choice.address() == null ? List.of() : choice.mailed())));
    }

    private static List<Reason> objections(MessageChoice choice) {
        List<Reason> reasons = new ArrayList<>();
        if (choice.address() != null) {
            MailAddresses.reasonAgainst(choice.address()).ifPresent(reasons::add);
        }
        if (choice.hour() < 0 || choice.hour() > LAST_HOUR) {
            reasons.add(Reason.of("message.refused.hour"));
        }
        return reasons;
    }

    private UUID account() {
        return user.actor().account().uuid();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
