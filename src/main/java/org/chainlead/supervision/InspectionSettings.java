package org.chainlead.supervision;

import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How near two inspections of one unit are to be pointed out, as the 督查室主任 sets it; it counts at once. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.settings')")
public class InspectionSettings {

    private static final Subject SUBJECT = new Subject("supervisionSettings", "inspection");

    private final InspectionOverlaps overlaps;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    InspectionSettings(InspectionOverlaps overlaps, JdbcClient jdbc, AuditTrail trail) {
        this.overlaps = overlaps;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public InspectionRule rule() {
        return overlaps.rule();
    }

    /** @throws Stale when somebody else saved meanwhile */
    public void setRule(InspectionRule rule) {
        if (!rule.isWithinLimits()) {
            throw Refusal.because("supervision.refused.inspectionRule", InspectionRule.LONGEST);
        }
        int saved = jdbc.sql("""
                        update inspection_rule set matter_days = :matter, chain_days = :chain, version = version + 1
                         where version = :version""")
                .param("matter", rule.matterDays())
                .param("chain", rule.chainDays())
                .param("version", rule.version())
                .update();
        if (saved == 0) {
            throw new Stale();
        }
        trail.record(AuditRecord.of(SUBJECT, "inspectionRuleSet")
                .detail("matterDays", rule.matterDays())
                .detail("chainDays", rule.chainDays()));
    }
}
