package org.chainlead.supervision;

import java.util.Arrays;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews and who signs each step of the ladder, as the 督查室主任 sets it. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.settings')")
public class SigningSettings {

    private static final String SUBJECT = "supervisionSettings";

    private final NoticeSigning signing;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    SigningSettings(NoticeSigning signing, JdbcClient jdbc, AuditTrail trail) {
        this.signing = signing;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** One a step, from 催办 up. */
    @Transactional(readOnly = true)
    public List<SigningRule> rules() {
        return Arrays.stream(LadderStep.values()).map(signing::rule).toList();
    }

    /**
     * Counts for what is not issued yet.
     *
     * @throws Stale when somebody else saved meanwhile
     */
    public void setRule(SigningRule rule) {
        if (!rule.isPossible()) {
            throw Refusal.because("supervision.refused.signingRule", rule.step());
        }
        int saved = jdbc.sql("""
                        update ladder_signing set reviewer = :reviewer, signer = :signer, version = version + 1
                         where step = :step and version = :version""")
                .param("reviewer", rule.reviewer().name())
                .param("signer", rule.signer().name())
                .param("step", rule.step().name())
                .param("version", rule.version())
                .update();
        if (saved == 0) {
            throw new Stale();
        }
        trail.record(AuditRecord.of(new Subject(SUBJECT, rule.step().name()), "signingRuleSet")
                .detail("kind", Texts.label(rule.step()))
                .detail("reviewer", Texts.label(rule.reviewer()))
                .detail("signer", Texts.label(rule.signer())));
    }
}
