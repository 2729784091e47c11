package org.chainlead.audit;

import java.util.List;
import java.util.Objects;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 封存 and 清除 of what should never have been entered: 安全管理员 and 督查室主任 together. The first one's request hides the
 * text at once; the second one's word erases or releases it. Hash, order and persons stay, the chain stays whole.
 */
@Service
@Transactional
@PreAuthorize("@access.may('audit.erase')")
public class AuditErasure {

    private static final int LISTED = 500;

    private final ErasureBook book;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    AuditErasure(ErasureBook book, AuditTrail trail, CurrentActor actor, ApplicationEventPublisher events) {
        this.book = book;
        this.trail = trail;
        this.actor = actor;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<ErasureRequest> list() {
        return book.list(LISTED);
    }

    /** Hides a text at once. */
    public ErasureId hide(HideText what) {
        if (what.basis().isBlank()) {
            throw Refusal.because("audit.erase.basisMissing");
        }
        Details.TextRef text = book.find(what).orElseThrow(() -> Refusal.because("audit.erase.noText"));
        ErasureId id = ErasureId.random();
        ActorSnapshot who = actor.snapshot();
        if (!book.add(id, what, text, who)) {
            throw Refusal.because("audit.erase.already");
        }
        trail.record(AuditRecord.of(what.subject(), "textHidden")
                .detail("erasedSeq", what.seq())
                .detail("erasedField", what.field())
                .detail("order", what.basis().strip()));
        tell(id, what.subject(), what.seq(), what.field(), who, false);
        return id;
    }

    /** The second person's word: the text is gone for good. */
    public void confirm(ErasureId id) {
        ErasureBook.Row row = decide(id, ErasureState.ERASED);
        ErasureRequest request = row.request();
        book.erase(row.text());
        ActorSnapshot who = actor.snapshot();
        Tombstone tombstone = new Tombstone(
                request.subject(),
                request.seq(),
                request.field(),
                request.hash(),
                request.requestedAt(),
                request.basis(),
                request.requester() + " " + DateTimeText.fullMoment(request.requestedAt()) + ", " + who.name());
        trail.record(new Erasure(row.text(), tombstone).entry());
        tell(id, request.subject(), request.seq(), request.field(), who, true);
    }

    /** The second person does not agree: the text can be read again. */
    public void release(ErasureId id, String reason) {
        if (reason.isBlank()) {
            throw Refusal.because("audit.erase.reasonMissing");
        }
        ErasureRequest request = decide(id, ErasureState.RELEASED).request();
        trail.record(AuditRecord.of(request.subject(), "textReleased")
                .detail("erasedSeq", request.seq())
                .detail("erasedField", request.field())
                .reason(reason));
    }

    private ErasureBook.Row decide(ErasureId id, ErasureState state) {
        ErasureBook.Row row = book.waiting(id).orElseThrow(Stale::new);
        ActorSnapshot who = actor.snapshot();
        if (row.requester().equals(who.account()) || Objects.equals(row.requesterRole(), who.role())) {
            throw Refusal.because("audit.erase.otherPerson");
        }
        book.decide(id, state, who);
        return row;
    }

    private void tell(ErasureId id, Subject subject, int seq, String field, ActorSnapshot who, boolean erased) {
        String role = who.role() == null ? "" : who.role();
        events.publishEvent(new TextHidden(id, subject, seq, field, role, erased));
    }
}
