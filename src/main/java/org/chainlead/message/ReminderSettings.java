package org.chainlead.message;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提醒规则: kept by the 督查室主任. What was reminded of before a change is not reminded of again. */
@Service
@Transactional
@PreAuthorize("@access.may('message.reminders')")
public class ReminderSettings {

    private static final int LONGEST_BEFORE = 10;
    private static final int LONGEST_HEAD = 30;
    private static final int LONGEST_OFFICE = 60;

    private final SettingStore store;
    private final AuditTrail trail;

    ReminderSettings(SettingStore store, AuditTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public ReminderLimits limits() {
        return store.limits();
    }

    /**
     * Counts from the next sweep on.
     *
     * @throws Refusal out of the ranges of {@link ReminderLimits}
     * @throws org.chainlead.common.Stale when somebody else saved meanwhile
     */
    public void change(ReminderLimits limits) {
        Refusal.ifAny(objections(limits));
        store.write(limits);
        trail.record(AuditRecord.of(new Subject("messageSettings", "reminder"), "reminderLimitsChanged")
                .detail("daysBefore", limits.daysBefore())
                .detail("headAfter", limits.headAfter())
                .detail("officeAfter", limits.officeAfter()));
    }

    private static List<Reason> objections(ReminderLimits limits) {
        List<Reason> reasons = new ArrayList<>();
        if (limits.daysBefore() < 1 || limits.daysBefore() > LONGEST_BEFORE) {
            reasons.add(Reason.of("message.refused.daysBefore", LONGEST_BEFORE));
        }
        if (limits.headAfter() < 1 || limits.headAfter() > LONGEST_HEAD) {
            reasons.add(Reason.of("message.refused.headAfter", LONGEST_HEAD));
        }
        if (limits.officeAfter() <= limits.headAfter() || limits.officeAfter() > LONGEST_OFFICE) {
            reasons.add(Reason.of("message.refused.officeAfter", LONGEST_OFFICE));
        }
        return reasons;
    }
}
