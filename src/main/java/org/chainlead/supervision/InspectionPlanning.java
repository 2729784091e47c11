package org.chainlead.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督查检查安排: planning, changing and cancelling inspections. Two of one unit near one matter are pointed out, never
 * forbidden: a person decides and says why.
 */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.inspect')")
public class InspectionPlanning {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = NoticeChecks.REASON;

    private static final String SUBJECT = "inspection";

    private final InspectionStore store;
    private final InspectionParts parts;
    private final InspectionOverlaps overlaps;
    private final InspectionMessages messages;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    InspectionPlanning(
            InspectionStore store,
            InspectionParts parts,
            InspectionOverlaps overlaps,
            InspectionMessages messages,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.overlaps = overlaps;
        this.messages = messages;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** What is near the draft, one sentence an inspection; {@code self} is left out. */
    @Transactional(readOnly = true)
    public List<Reason> overlaps(InspectionId self, InspectionDraft draft) {
        InspectionDraft whole = parts.completed(draft);
        return overlaps.of(self.uuid(), whole, uuid(whole.chain()));
    }

    /** Plans one under an id the caller chose; the same call repeated by the same person plans it once. */
    public InspectionId plan(InspectionId id, InspectionDraft draft) {
        store.oneAtATime();
        Optional<Inspection> before = store.findById(id.uuid());
        if (before.isPresent()) {
            if (!before.get().authorId.equals(user.actor().account().uuid())) {
                throw new NotFound();
            }
            return id;
        }
        InspectionDraft whole = checked(id, draft);
        Inspection inspection = new Inspection(id, whole, uuid(whole.chain()), user.actor(), clock.instant());
        store.saveAndFlush(inspection);
        parts.write(inspection.id, whole.units());
        record(inspection, "inspectionPlanned");
        messages.planned(inspection, whole.units());
        return id;
    }

    /** @throws Stale when somebody else changed it since it was read */
    public void change(InspectionId id, long version, InspectionDraft draft) {
        store.oneAtATime();
        Inspection inspection = open(id, version);
        inspection.needPlanned();
        InspectionDraft whole = checked(id, draft);
        List<UnitId> former = parts.units(inspection.id);
        inspection.change(whole, uuid(whole.chain()));
        store.saveAndFlush(inspection);
        parts.write(inspection.id, whole.units());
        record(inspection, "inspectionChanged");
        messages.changed(inspection, union(former, whole.units()));
    }

    public void cancel(InspectionId id, long version, String reason) {
        NoticeChecks.needReason(reason);
        Inspection inspection = open(id, version);
        inspection.cancel(reason, user.actor(), clock.instant());
        store.saveAndFlush(inspection);
        trail.record(entry(inspection, "inspectionCancelled").reason(inspection.cancelReason));
        messages.cancelled(inspection, parts.units(inspection.id));
    }

    /** Refuses what is incomplete, and an overlap for which no reason is given. */
    private InspectionDraft checked(InspectionId id, InspectionDraft draft) {
        Refusal.ifAny(InspectionRequirement.missing(draft));
        InspectionDraft whole = parts.completed(draft);
        List<Reason> near = overlaps.of(id.uuid(), whole, uuid(whole.chain()));
        if (!near.isEmpty() && whole.overlapReason().isEmpty()) {
            List<Reason> reasons = new ArrayList<>(near);
            reasons.add(Reason.of("supervision.missing.overlapReason"));
            Refusal.ifAny(reasons);
        }
        return near.isEmpty() ? whole.withoutOverlap() : whole;
    }

    private Inspection open(InspectionId id, long version) {
        Inspection inspection = store.lock(id.uuid()).orElseThrow(NotFound::new);
        if (inspection.version == null || inspection.version != version) {
            throw new Stale();
        }
        return inspection;
    }

    private void record(Inspection inspection, String action) {
        trail.record(entry(inspection, action)
                .text("matter", inspection.matter)
                .text("team", inspection.team)
                .text("overlapReason", inspection.overlapReason));
    }

    private AuditRecord entry(Inspection inspection, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, inspection.id), action)
                .detail("units", parts.names(inspection.id))
                .detail("dates", InspectionOverlaps.dates(inspection.fromOn, inspection.untilOn))
                .insideOffice();
    }

    private static Set<UnitId> union(Collection<UnitId> former, Collection<UnitId> now) {
        Set<UnitId> all = new LinkedHashSet<>(former);
        all.addAll(now);
        return all;
    }

    private static @Nullable UUID uuid(@Nullable ChainId chain) {
        return chain == null ? null : chain.uuid();
    }
}
