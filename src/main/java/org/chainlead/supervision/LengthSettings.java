package org.chainlead.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long notices should be at most, as the 督查室主任 sets it; each version holds from its day on and is kept. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.settings')")
public class LengthSettings {

    private static final Subject SUBJECT = new Subject("supervisionSettings", "length");

    private final LengthLimits limits;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    LengthSettings(LengthLimits limits, JdbcClient jdbc, AuditTrail trail, CurrentUser user, Clock clock) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** Every version, for each kind and field the latest day first; the first one not after today holds. */
    @Transactional(readOnly = true)
    public List<LengthLimit> versions() {
        return limits.versions();
    }

    /**
     * Adds a version from today or a later day on.
     *
     * @throws Stale when somebody else has set the same kind and field meanwhile
     */
    public void setLimit(LengthLimit limit) {
        if (!limit.isPossible()) {
            throw Refusal.because("supervision.refused.lengthLimit", LengthLimit.LONGEST);
        }
        if (limit.validFrom().isBefore(LocalDate.now(clock))) {
            throw Refusal.because("supervision.refused.lengthFrom");
        }
        needSeen(limit);
        add(limit);
        trail.record(AuditRecord.of(SUBJECT, "lengthLimitSet")
                .detail("kind", Texts.label(limit.kind()))
                .detail("field", Texts.label(limit.field()))
                .detail("characters", limit.characters())
                .detail("validFrom", limit.validFrom()));
    }

    /** One head after the other for one kind. */
    private void needSeen(LengthLimit limit) {
        jdbc.sql("select kind from notice_code where kind = :kind for update")
                .param("kind", limit.kind().name())
                .query(String.class)
                .single();
        long last = jdbc.sql(
                        "select coalesce(max(id), 0) from notice_length_limit where kind = :kind and field = :field")
                .param("kind", limit.kind().name())
                .param("field", limit.field().name())
                .query(Long.class)
                .single();
        if (last != limit.seen()) {
            throw new Stale();
        }
    }

    private void add(LengthLimit limit) {
        jdbc.sql("""
                        insert into notice_length_limit (kind, field, valid_from, characters, set_name, set_at)
                        values (:kind, :field, :from, :characters, :name, :at)""")
                .param("kind", limit.kind().name())
                .param("field", limit.field().name())
                .param("from", limit.validFrom())
                .param("characters", limit.characters())
                .param("name", user.actor().signedName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
