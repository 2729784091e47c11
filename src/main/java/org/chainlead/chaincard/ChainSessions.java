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
import org.chainlead.common.Texts;
import org.chainlead.org.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording that 专班 or 领导小组 met: the day, the subject, what came of it. */
@Service
@Transactional
@PreAuthorize("@access.may('chaincard.fill')")
public class ChainSessions {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = Withdrawals.LONGEST;

    private final ChainGate gate;
    private final SessionTable table;
    private final Withdrawals withdrawals;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    ChainSessions(
            ChainGate gate,
            SessionTable table,
            Withdrawals withdrawals,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.gate = gate;
        this.table = table;
        this.withdrawals = withdrawals;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Records a meeting that was held; the same one sent twice counts once. */
    public void record(ChainId chain, SessionDraft draft) {
        gate.enter("chaincard.fill", chain);
        Refusal.ifAny(problems(draft, LocalDate.now(clock)));
        LocalDate day = Objects.requireNonNull(draft.heldOn());
        if (table.write(chain, draft, day, user.actor().signedName(), clock.instant())) {
            trail.record(AuditRecord.of(Subject.of("chain", chain.uuid()), "chainSessionRecorded")
                    .detail("chainBody", Texts.label(draft.body()))
                    .detail("day", day)
                    .text("sessionSubject", draft.subject())
                    .text("result", draft.result())
                    .text("documentReference", draft.reference()));
        }
    }

    /** Takes a wrong record back; it counts no longer. */
    public void withdraw(ChainId chain, SessionId id, String reason) {
        gate.enter("chaincard.fill", chain);
        SessionRow row = table.find(chain, id).orElseThrow(NotFound::new);
        if (withdrawals.withdraw("chain_session", id.uuid(), reason)) {
            trail.record(AuditRecord.of(Subject.of("chain", chain.uuid()), "chainSessionWithdrawn")
                    .detail("chainBody", Texts.label(row.body()))
                    .detail("day", row.heldOn())
                    .reason(reason));
        }
    }

    private static List<Reason> problems(SessionDraft draft, LocalDate today) {
        List<Reason> problems = new ArrayList<>();
        CardTexts.past(problems, draft.heldOn(), today, "chaincard.refused.noDay", "chaincard.refused.session.ahead");
        CardTexts.needed(problems, draft.subject(), "chaincard.refused.noSubject");
        CardTexts.needed(problems, draft.result(), "chaincard.refused.noResult");
        CardTexts.line(problems, draft.reference());
        return problems;
    }
}
