package org.chainlead.dispatch;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.CodePoints;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 请核对: the same file as evidence of several reports, over all that have left their unit. For the office alone, since it
 * names reports of other units; a decision is kept with its remark and holds until the file is handed in once more.
 */
@Service
@Transactional
@PreAuthorize("@access.may('dispatch.evidence')")
public class EvidenceChecks {

    private static final int MOST = 50;

    private final EvidenceBook book;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    EvidenceChecks(EvidenceBook book, AuditTrail trail, CurrentUser user, Clock clock) {
        this.book = book;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param decided those about which somebody decided, or those that wait
     */
    @Transactional(readOnly = true)
    public Page<RepeatedFile> page(boolean decided, int offset, int limit) {
        return new Page<>(book.page(decided, offset, Math.min(limit, MOST)), book.count(decided));
    }

    /**
     * Keeps what was found.
     *
     * @param uses of how many reports it was read
     * @throws NotFound for a file that is evidence of one report or none
     * @throws Stale when it was handed in once more since, or taken back
     */
    public void decide(String sha256, int uses, CheckDecision decision, String remark) {
        List<Reason> reasons = new ArrayList<>();
        if (remark.isBlank()) {
            reasons.add(Reason.of("dispatch.evidence.refused.remark"));
        }
        if (CodePoints.of(remark) > ReportChecks.PROBLEM) {
            reasons.add(Reason.of("dispatch.evidence.refused.long", ReportChecks.PROBLEM));
        }
        Refusal.ifAny(reasons);
        RepeatedFile file = book.find(sha256).orElseThrow(NotFound::new);
        if (file.uses() != uses) {
            throw new Stale();
        }
        book.decide(
                file, decision, remark.strip(), user.actor(), clock.instant().atOffset(ZoneOffset.UTC));
        trail.record(AuditRecord.of(new Subject("evidence", sha256), "evidenceChecked")
                .detail("uses", uses)
                .detail("decision", Texts.label(decision))
                .text("fileName", file.name())
                .text("remark", remark.strip())
                .insideOffice());
    }
}
