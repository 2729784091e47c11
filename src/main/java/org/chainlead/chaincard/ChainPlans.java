package org.chainlead.chaincard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of a chain's plan: each with its day, its document number and a note on what changed. */
@Service
@Transactional
@PreAuthorize("@access.may('chaincard.fill')")
public class ChainPlans {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = Withdrawals.LONGEST;

    private final ChainGate gate;
    private final PlanTable table;
    private final Withdrawals withdrawals;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    ChainPlans(
            ChainGate gate, PlanTable table, Withdrawals withdrawals, CurrentUser user, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.table = table;
        this.withdrawals = withdrawals;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Adds a version with the next number; the same one sent twice is added once. */
    public void add(ChainId chain, PlanDraft draft) {
        gate.enter("chaincard.fill", chain);
        Refusal.ifAny(problems(draft, LocalDate.now(clock)));
        LocalDate day = Objects.requireNonNull(draft.decidedOn());
        table.write(chain, draft, day, user.actor().signedName(), clock.instant())
                .ifPresent(number -> trail.record(AuditRecord.of(Subject.of("chain", chain.uuid()), "chainPlanAdded")
                        .detail("version", number)
                        .detail("day", day)
                        .text("name", draft.name())
                        .text("documentReference", draft.documentNumber())
                        .text("planNote", draft.note())));
    }

    /** Takes a version back that was entered wrongly; its number stays used. */
    public void withdraw(ChainId chain, PlanVersionId id, String reason) {
        gate.enter("chaincard.fill", chain);
        PlanVersion plan = table.find(chain, id).orElseThrow(NotFound::new);
        if (withdrawals.withdraw("chain_plan", id.uuid(), reason)) {
            trail.record(AuditRecord.of(Subject.of("chain", chain.uuid()), "chainPlanWithdrawn")
                    .detail("version", plan.number())
                    .reason(reason));
        }
    }

    private static List<Reason> problems(PlanDraft draft, LocalDate today) {
        List<Reason> problems = new ArrayList<>();
        CardTexts.needed(problems, draft.name(), "chaincard.refused.noPlanName");
        CardTexts.past(problems, draft.decidedOn(), today, "chaincard.refused.noDay", "chaincard.refused.plan.ahead");
        CardTexts.line(problems, draft.documentNumber());
        CardTexts.words(problems, draft.note());
        return problems;
    }
}
