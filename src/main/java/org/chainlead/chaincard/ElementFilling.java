package org.chainlead.chaincard;

import java.time.Clock;
import java.time.Instant;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filling in the elements of a card: by the chain's office, the leader's secretary, the 督查室. */
@Service
@Transactional
@PreAuthorize("@access.may('chaincard.fill')")
public class ElementFilling {

    private final ChainGate gate;
    private final ElementTable elements;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    ElementFilling(ChainGate gate, ElementTable elements, CurrentUser user, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.elements = elements;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts a new wording in place of the one named by {@code value.version}; every wording is kept. Emptied, the element is
     * missing again. What says the same writes nothing.
     *
     * @throws Stale when somebody else changed the element since it was read
     */
    public void fill(ChainId chain, ElementId element, ElementValue value) {
        gate.enter("chaincard.fill", chain);
        CardElement before = elements.find(chain, element).orElseThrow(NotFound::new);
        ElementValue now = value.stripped();
        Refusal.ifAny(ElementRules.problems(before.kind(), now));
        if (before.value().saysTheSameAs(now)) {
            return;
        }
        if (before.value().version() != now.version()) {
            throw new Stale();
        }
        Instant at = clock.instant();
        elements.write(chain, before, now, user.actor().signedName(), at);
        trail.record(AuditRecord.of(Subject.of("chain", chain.uuid()), "chainElementFilled")
                .detail("element", before.name())
                .detail("version", now.version() + 1)
                .detail("day", now.day())
                .text("elementWords", now.words())
                .text("documentReference", now.reference()));
    }
}
