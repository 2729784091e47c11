package org.chainlead.calendar;

import static org.chainlead.common.Texts.label;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 时限规则: hour and direction belong to the SUPERVISION_HEAD (product.md, The closed loop). Versions are added, never
 * changed, and hold for due days from their first day on: a deadline that has passed is not judged anew.
 */
@Service
@Transactional
public class DueRuleSettings {

    private static final int LAST_HOUR = 24;

    private final DueRules rules;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueRuleSettings(
            DueRules rules, AuditTrail trail, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.trail = trail;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** The youngest first; the default is not among them. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('calendar.view')")
    public List<DueRuleEntry> versions() {
        return rules.all().reversed();
    }

    /** The rule for what is due today. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('calendar.view')")
    public DueRule inForce() {
        return DayTable.of(
                        List.of(), rules.all().stream().map(DueRuleEntry::rule).toList())
                .dueRule(LocalDate.now(clock));
    }

    /** @throws Refusal when the first day is past, the hour is none of the day, or the reason is missing */
    @PreAuthorize("@access.may('calendar.change')")
    public void change(DueRule rule, String reason) {
        Refusal.ifAny(objections(rule, reason));
        int no = rules.add(rule, reason.strip(), actor.snapshot().name(), clock.instant());
        trail.record(AuditRecord.of(new Subject("dueRule", "1"), "dueRuleChanged")
                .detail("no", no)
                .detail("validFrom", rule.validFrom())
                .detail("hour", rule.time())
                .detail("restDay", label(rule.restDay()))
                .reason(reason));
        events.publishEvent(new CalendarChanged(rule.validFrom()));
    }

    private List<Reason> objections(DueRule rule, String reason) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (rule.validFrom().isBefore(today)) {
            reasons.add(Reason.of("calendar.due.past", today));
        }
        if (rule.hour() < 1 || rule.hour() > LAST_HOUR) {
            reasons.add(Reason.of("calendar.due.hour", rule.hour()));
        }
        if (reason.isBlank()) {
            reasons.add(Reason.of("calendar.change.noReason"));
        }
        return reasons;
    }
}
