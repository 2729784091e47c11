package org.chainlead.message;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainlead.common.Texts;
import org.chainlead.org.AccountId;
import org.chainlead.org.AppointmentGiven;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who stands in for somebody, and the administrators of whom a second one is to confirm an appointment. */
@Component
class AppointmentNotices {

    private final Messages messages;
    private final Recipients recipients;

    AppointmentNotices(Messages messages, Recipients recipients) {
        this.messages = messages;
        this.recipients = recipients;
    }

    @EventListener
    @Transactional
    public void on(AppointmentGiven event) {
        List<String> words = List.of(event.unitName(), Texts.label(event.role()));
        if (event.standIn()) {
            messages.tell(
                    List.of(event.account()),
                    new MessageDraft("org.message.standIn", words, "profile", "appointment.standIn:" + event.id()));
        }
        if (event.awaitsConfirmation()) {
            messages.tell(
                    others(event),
                    new MessageDraft(
                            "org.message.toConfirm", words, "system/org", "appointment.toConfirm:" + event.id()));
        }
    }

    /** Administrators of the other kinds. */
    private List<AccountId> others(AppointmentGiven event) {
        Set<Role> kinds = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);
        kinds.remove(event.giverRole());
        return recipients.anywhere(kinds.toArray(Role[]::new)).stream()
                .filter(person -> !person.equals(event.giver()) && !person.equals(event.account()))
                .toList();
    }
}
