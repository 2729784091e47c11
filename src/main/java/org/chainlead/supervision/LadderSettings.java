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

/** When a next step is proposed, as the 督查室主任 sets it; it counts at once. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.settings')")
public class LadderSettings {

    private static final Subject SUBJECT = new Subject("supervisionSettings", "ladder");

    private final JdbcClient jdbc;
    private final LadderSteps steps;
    private final LadderSweep sweep;
    private final AuditTrail trail;

    LadderSettings(JdbcClient jdbc, LadderSteps steps, LadderSweep sweep, AuditTrail trail) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.sweep = sweep;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public LadderRule rule() {
        return steps.rule();
    }

    /** @throws Stale when somebody else saved meanwhile */
    public void setRule(LadderRule rule) {
        if (!rule.isWithinLimits()) {
            throw Refusal.because(
                    "supervision.refused.ladderRule",
                    LadderRule.LONGEST,
                    LadderRule.FEWEST_MISSING,
                    LadderRule.MOST_MISSING,
                    LadderRule.SHORTEST_MEMORY,
                    LadderRule.LONGEST_MEMORY);
        }
        save(rule);
        trail.record(AuditRecord.of(SUBJECT, "ladderRuleSet")
                .detail("red", rule.red())
                .detail("overdueDays", rule.overdueDays())
                .detail("missingInRow", rule.missingInRow())
                .detail("unansweredDays", rule.unansweredDays())
                .detail("pauseDays", rule.pauseDays())
                .detail("memoryDays", rule.memoryDays()));
        sweep.sweep();
    }

    private void save(LadderRule rule) {
        int saved = jdbc.sql("""
                        update ladder_rule set red = :red, overdue_days = :overdue, missing_in_row = :missing,
                               unanswered_days = :unanswered, pause_days = :pause, memory_days = :memory,
                               version = version + 1 where version = :version""")
                .param("red", rule.red())
                .param("overdue", rule.overdueDays())
                .param("missing", rule.missingInRow())
                .param("unanswered", rule.unansweredDays())
                .param("pause", rule.pauseDays())
                .param("memory", rule.memoryDays())
                .param("version", rule.version())
                .update();
        if (saved == 0) {
            throw new Stale();
        }
    }
}
