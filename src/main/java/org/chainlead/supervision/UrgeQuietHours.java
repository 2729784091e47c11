package org.chainlead.supervision;

import org.chainlead.message.spi.QuietHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The quiet hours of 督办设置 hold for everything that reaches people without their asking. */
@Component
class UrgeQuietHours implements QuietHours {

    private final UrgeLimits limits;

    UrgeQuietHours(UrgeLimits limits) {
        this.limits = limits;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isQuietNow() {
        return limits.isQuietNow();
    }
}
