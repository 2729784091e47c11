package org.chainlead.org;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Password and session policy, kept by the SECURITY_ADMIN. */
@Service
@Transactional
public class SecurityPolicies {

    private static final Subject SUBJECT = Subject.of("securityPolicy", new UUID(0, 1));

    private final PolicyStore store;
    private final SessionLimits limits;
    private final AuditTrail trail;

    SecurityPolicies(PolicyStore store, SessionLimits limits, AuditTrail trail) {
        this.store = store;
        this.limits = limits;
        this.trail = trail;
    }

    @PreAuthorize("@access.may('org.readPolicy')")
    @Transactional(readOnly = true)
    public SecurityPolicy read() {
        return store.read();
    }

    /** Refused out of the ranges of {@link SecurityPolicy}, and as stale when somebody changed it meanwhile. */
    @PreAuthorize("@access.may('org.changePolicy')")
    public void change(SecurityPolicy policy) {
        Refusal.ifAny(reasonsAgainst(policy));
        store.write(policy);
        limits.forgetPolicy();
        trail.record(AuditRecord.of(SUBJECT, "changePolicy")
                .detail("days", policy.passwordValidDays())
                .detail("idle", policy.idleMinutes())
                .detail("absolute", policy.absoluteHours()));
    }

    private static List<Reason> reasonsAgainst(SecurityPolicy policy) {
        List<Reason> reasons = new ArrayList<>();
        Integer days = policy.passwordValidDays();
        if (days != null && (days < 1 || days > 3650)) {
            reasons.add(Reason.of("org.policy.days"));
        }
        if (policy.idleMinutes() < 5 || policy.idleMinutes() > 30) {
            reasons.add(Reason.of("org.policy.idle"));
        }
        if (policy.absoluteHours() < 1 || policy.absoluteHours() > 24) {
            reasons.add(Reason.of("org.policy.absolute"));
        }
        return reasons;
    }
}
