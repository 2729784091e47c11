package org.chainlead.followup;

import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When closed tasks come back, and how many; kept by the 督查室主任. Draws made before stay as they are. */
@Service
@Transactional
@PreAuthorize("@access.may('followup.settings')")
public class FollowUpSettings {

    private static final Subject SUBJECT = new Subject("followUpSettings", "rules");

    private final JdbcClient jdbc;
    private final FollowUpDraws draws;
    private final AuditTrail trail;

    FollowUpSettings(JdbcClient jdbc, FollowUpDraws draws, AuditTrail trail) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public FollowUpRules rules() {
        return draws.rules();
    }

    /**
     * Sets the rules for the draws to come.
     *
     * @throws Stale when somebody else saved meanwhile
     */
    public void set(FollowUpRules rules) {
        Refusal.ifAny(rules.objections());
        int saved = jdbc.sql("""
                        update follow_up_setting set first_days = :first, second_days = :second, third_days = :third,
                               share_percent = :share, version = version + 1 where version = :version""")
                .param("first", rules.firstDays())
                .param("second", rules.secondDays())
                .param("third", rules.thirdDays())
                .param("share", rules.sharePercent())
                .param("version", rules.version())
                .update();
        if (saved == 0) {
            throw new Stale();
        }
        trail.record(AuditRecord.of(SUBJECT, "followUpRulesSet")
                .detail("first", rules.firstDays())
                .detail("second", rules.secondDays())
                .detail("third", rules.thirdDays())
                .detail("share", rules.sharePercent()));
    }
}
