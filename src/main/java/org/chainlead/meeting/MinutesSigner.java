package org.chainlead.meeting;

import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.springframework.stereotype.Component;

/** Who signs minutes today: the 秘书长, or the 督查室主任 while nobody is 秘书长. */
@Component
class MinutesSigner {

    private final Recipients recipients;

    MinutesSigner(Recipients recipients) {
        this.recipients = recipients;
    }

    Role role() {
        return recipients.anywhere(Role.SECRETARY_GENERAL).isEmpty() ? Role.SUPERVISION_HEAD : Role.SECRETARY_GENERAL;
    }
}
