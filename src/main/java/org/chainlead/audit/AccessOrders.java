package org.chainlead.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 调阅单: the auditor asks for the texts of named subjects; the 督查室主任 decides, or an organ's letter stands in place of
 * the decision. Each step and each reading stands in the trail.
 */
@Service
@Transactional
public class AccessOrders {

    private static final int LONGEST = 90;
    private static final int MOST_SUBJECTS = 50;
    private static final int LISTED = 500;

    private final AccessOrderBook book;
    private final Subjects subjects;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    AccessOrders(
            AccessOrderBook book,
            Subjects subjects,
            AuditTrail trail,
            ApplicationEventPublisher events,
            CurrentActor actor) {
        this.book = book;
        this.subjects = subjects;
        this.trail = trail;
        this.events = events;
        this.actor = actor;
    }

    @PreAuthorize("@access.may('audit.orders')")
    @Transactional(readOnly = true)
    public List<AccessOrder> list() {
        List<AccessOrder> orders = book.list(LISTED);
        Map<Subject, String> names = subjects.names(
                orders.stream().flatMap(order -> order.subjects().stream()).toList());
        return orders.stream().map(order -> order.named(names)).toList();
    }

    /** @throws Refusal with everything that is missing or wrong */
    @PreAuthorize("@access.may('audit.order.request')")
    public AccessOrderId request(RequestAccess request) {
        RequestAccess clean = new RequestAccess(
                request.subjects().stream().map(subjects::resolve).toList(),
                request.reason().strip(),
                request.days(),
                blankToNull(request.letter()));
        Refusal.ifAny(reasons(clean));
        AccessOrderId id = book.add(clean);
        note(id, clean.letter() == null ? "accessRequested" : "accessByLetter", clean);
        String name = actor.snapshot().name();
        events.publishEvent(
                clean.letter() == null
                        ? new AccessOrderRequested(id, name)
                        : new AccessByLetter(id, name, clean.letter()));
        return id;
    }

    /** @throws Stale when it was decided meanwhile */
    @PreAuthorize("@access.may('audit.order.decide')")
    public void approve(AccessOrderId id) {
        UUID requester = book.decide(id, AccessOrderState.APPROVED, null).orElseThrow(Stale::new);
        trail.record(AuditRecord.of(Subject.of("accessOrder", id.uuid()), "accessApproved"));
        events.publishEvent(new AccessOrderDecided(id, requester, true));
    }

    /** @throws Stale when it was decided meanwhile */
    @PreAuthorize("@access.may('audit.order.decide')")
    public void refuse(AccessOrderId id, String reason) {
        if (reason.isBlank()) {
            throw Refusal.because("audit.order.reasonMissing");
        }
        UUID requester =
                book.decide(id, AccessOrderState.REFUSED, reason.strip()).orElseThrow(Stale::new);
        trail.record(AuditRecord.of(Subject.of("accessOrder", id.uuid()), "accessRefused")
                .reason(reason));
        events.publishEvent(new AccessOrderDecided(id, requester, false));
    }

    private List<Reason> reasons(RequestAccess request) {
        List<Reason> reasons = new ArrayList<>();
        if (request.reason().isEmpty()) {
            reasons.add(Reason.of("audit.order.reasonMissing"));
        }
        if (request.days() < 1 || request.days() > LONGEST) {
            reasons.add(Reason.of("audit.order.days", LONGEST));
        }
        if (request.subjects().isEmpty() || request.subjects().size() > MOST_SUBJECTS) {
            reasons.add(Reason.of("audit.order.subjects", MOST_SUBJECTS));
        }
        request.subjects().stream()
                .filter(subject -> !book.isKnown(subject))
                .map(subject -> Reason.of("audit.order.unknown", TrailWords.subject(subject)))
                .forEach(reasons::add);
        return reasons;
    }

    private void note(AccessOrderId id, String action, RequestAccess request) {
        String named = request.subjects().stream().map(TrailWords::subject).collect(Collectors.joining("; "));
        trail.record(AuditRecord.of(Subject.of("accessOrder", id.uuid()), action)
                .detail("days", request.days())
                .detail("letter", request.letter())
                .text("subjects", named)
                .reason(request.reason()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
