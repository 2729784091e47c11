package org.chainlead.bulletin;

import static org.chainlead.common.Texts.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.supervision.DocumentNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the 督查室主任 sets for 通报: 代字 and first number, who reviews and who signs. */
@Service
@Transactional
@PreAuthorize("@access.may('bulletin.settings')")
public class BulletinSettings {

    private static final Subject SUBJECT = new Subject("supervisionSettings", "bulletin");

    private final BulletinSigning signing;
    private final DocumentNumbers numbers;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    BulletinSettings(BulletinSigning signing, DocumentNumbers numbers, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.signing = signing;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BulletinRules rules() {
        return signing.rules();
    }

    /**
     * Counts for what is not issued yet; numbers taken before stay as they are.
     *
     * @throws Stale when somebody else saved meanwhile
     */
    public void setRules(BulletinRules wish) {
        Refusal.ifAny(objections(wish));
        int saved = jdbc.sql("""
                        update bulletin_setting set code = :code, start = :start, reviewer = :reviewer, signer = :signer,
                               post_id = :post, version = version + 1 where version = :version""")
                .param("code", wish.code().strip())
                .param("start", wish.start())
                .param("reviewer", wish.reviewer().name())
                .param("signer", wish.signer().name())
                .param("post", wish.post() == null ? null : wish.post().uuid())
                .param("version", wish.version())
                .update();
        if (saved == 0) {
            throw new Stale();
        }
        numbers.skipTo(wish.code().strip(), wish.start(), LocalDate.now(clock).getYear());
        trail.record(AuditRecord.of(SUBJECT, "bulletinRulesSet")
                .detail("code", wish.code().strip())
                .detail("start", wish.start())
                .detail("reviewer", Texts.label(wish.reviewer()))
                .detail("signer", Texts.label(wish.signer())));
    }

    private List<Reason> objections(BulletinRules wish) {
        List<Reason> reasons = new ArrayList<>();
        String code = wish.code().strip();
        int year = LocalDate.now(clock).getYear();
        if (!Pattern.matches(t("bulletin.codePattern"), code)
                || !Pattern.matches(t("supervision.numberPattern"), t("supervision.number", code, year, 1))) {
            reasons.add(Reason.of("bulletin.refused.code"));
        }
        boolean moved = wish.start() != signing.rules().start();
        if (wish.start() < 1 || (moved && wish.start() <= numbers.last(code, year))) {
            reasons.add(Reason.of("bulletin.refused.start", numbers.last(code, year)));
        }
        if (!BulletinRules.REVIEWERS.contains(wish.reviewer()) || !BulletinRules.SIGNERS.contains(wish.signer())) {
            reasons.add(Reason.of("bulletin.refused.roles"));
        }
        return reasons;
    }
}
