package org.chainlead.chaincard;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the enterprises of a chain: legal entities, by what they are to it. */
@Service
@Transactional
@PreAuthorize("@access.may('chaincard.fill')")
public class ChainEnterprises {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = 500;

    private final ChainGate gate;
    private final NodeTable nodes;
    private final EnterpriseTable table;
    private final AuditTrail trail;
    private final Clock clock;

    ChainEnterprises(ChainGate gate, NodeTable nodes, EnterpriseTable table, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.nodes = nodes;
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes an enterprise; the same new one sent twice is written once.
     *
     * @throws Stale when somebody else changed it since it was read
     */
    public void save(ChainId chain, EnterpriseDraft typed) {
        gate.enter("chaincard.fill", chain);
        EnterpriseDraft draft = clean(typed);
        Refusal.ifAny(problems(chain, draft));
        if (draft.node() != null && nodes.find(chain, draft.node()).isEmpty()) {
            throw new NotFound();
        }
        boolean known = table.find(chain, draft.id()).isPresent();
        if (!known && draft.version() == 0) {
            table.insert(chain, draft);
        } else if (!known || !table.update(draft)) {
            throw new Stale();
        }
        trail.record(AuditRecord.of(Subject.of("chain", chain.uuid()), "chainEnterpriseSaved")
                .detail("standing", Texts.label(draft.standing()))
                .text("enterprise", draft.name())
                .text("creditCode", draft.creditCode())
                .text("enterpriseNote", draft.note()));
    }

    /** Takes an enterprise off the chain. */
    public void remove(ChainId chain, EnterpriseId id, String reason) {
        gate.enter("chaincard.fill", chain);
        EnterpriseRow row = table.find(chain, id).orElseThrow(NotFound::new);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.because("chaincard.refused.reason", LONGEST_REASON);
        }
        table.remove(id, reason.strip(), clock.instant().atOffset(ZoneOffset.UTC));
        trail.record(AuditRecord.of(Subject.of("chain", chain.uuid()), "chainEnterpriseRemoved")
                .text("enterprise", row.name())
                .reason(reason));
    }

    private List<Reason> problems(ChainId chain, EnterpriseDraft draft) {
        List<Reason> problems = new ArrayList<>();
        CardTexts.needed(problems, draft.name(), "chaincard.refused.noEnterprise");
        CardTexts.words(problems, draft.note());
        String code = draft.creditCode();
        if (!code.isEmpty() && !CreditCode.isValid(code)) {
            problems.add(Reason.of("chaincard.refused.creditCode", code));
        }
        for (EnterpriseRow other : table.of(chain)) {
            if (!other.id().equals(draft.id()) && isSame(other, draft)) {
                problems.add(Reason.of("chaincard.refused.enterpriseTwice", other.name()));
            }
        }
        return problems;
    }

    private static boolean isSame(EnterpriseRow other, EnterpriseDraft draft) {
        return other.name().equals(draft.name())
                || !draft.creditCode().isEmpty() && other.creditCode().equals(draft.creditCode());
    }

    private static EnterpriseDraft clean(EnterpriseDraft typed) {
        return new EnterpriseDraft(
                typed.id(),
                typed.version(),
                typed.node(),
                typed.name().strip(),
                typed.creditCode().replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT),
                typed.standing(),
                typed.note().strip());
    }
}
