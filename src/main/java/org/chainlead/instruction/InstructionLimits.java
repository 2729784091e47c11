package org.chainlead.instruction;

import java.util.EnumMap;
import java.util.Map;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many working days each urgency of a 批示 proposes; kept by the 督查室主任. What is decided stays as it is. */
@Service
@Transactional
public class InstructionLimits {

    private static final Subject SUBJECT = new Subject("instructionSettings", "limits");

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    InstructionLimits(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('instruction.limits')")
    public UrgencyLimits limits() {
        Map<Urgency, UrgencyLimits.Limit> limits = new EnumMap<>(Urgency.class);
        jdbc.sql("select urgency, least, days from instruction_limit").query(row -> {
            limits.put(
                    Urgency.valueOf(row.getString("urgency")),
                    new UrgencyLimits.Limit(row.getInt("least"), row.getInt("days")));
        });
        long version = jdbc.sql("select version from instruction_setting")
                .query(Long.class)
                .single();
        return new UrgencyLimits(limits, version);
    }

    /**
     * Sets the limits for what is proposed from now on.
     *
     * @throws Stale when somebody else saved meanwhile
     */
    @PreAuthorize("@access.may('instruction.limitChange')")
    public void set(UrgencyLimits limits) {
        Refusal.ifAny(limits.objections());
        int saved = jdbc.sql("update instruction_setting set version = version + 1 where version = :version")
                .param("version", limits.version())
                .update();
        if (saved == 0) {
            throw new Stale();
        }
        limits.limits()
                .forEach((urgency, limit) -> jdbc.sql(
                                "update instruction_limit set least = :least, days = :days where urgency = :urgency")
                        .param("least", limit.least())
                        .param("days", limit.days())
                        .param("urgency", urgency.name())
                        .update());
        trail.record(AuditRecord.of(SUBJECT, "instructionLimitsSet")
                .detail("urgent", words(limits.of(Urgency.URGENT)))
                .detail("normal", words(limits.of(Urgency.NORMAL)))
                .detail("hard", words(limits.of(Urgency.HARD))));
    }

    private static String words(UrgencyLimits.Limit limit) {
        return limit.least() == limit.days() ? String.valueOf(limit.days()) : limit.least() + "-" + limit.days();
    }
}
