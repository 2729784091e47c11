package org.chainlead.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.org.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A planned inspection; once cancelled it changes no more. */
@Entity
@Table(name = "inspection")
class Inspection implements Persistable<UUID> {

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    @Enumerated(EnumType.STRING)
    InspectionState state;

    @Nullable
    UUID taskId;

    @Nullable
    UUID chainId;

    String matter;
    LocalDate fromOn;
    LocalDate untilOn;
    LocalDate cycleMonth;
    String team;
    String overlapReason;
    String organ;
    UUID authorId;
    String authorName;
    Instant createdAt;

    @Nullable
    Instant cancelledAt;

    @Nullable
    String cancelledName;

    @Nullable
    String cancelReason;

    @SuppressWarnings("NullAway.Init")
    protected Inspection() {}

    @SuppressWarnings("NullAway.Init")
    Inspection(InspectionId id, InspectionDraft draft, @Nullable UUID chain, Actor author, Instant now) {
        this.id = id.uuid();
        state = InspectionState.PLANNED;
        organ = author.unitName();
        authorId = author.account().uuid();
        authorName = author.signedName();
        createdAt = now;
        write(draft, chain);
    }

    void change(InspectionDraft draft, @Nullable UUID chain) {
        needPlanned();
        write(draft, chain);
    }

    void cancel(String reason, Actor by, Instant now) {
        needPlanned();
        state = InspectionState.CANCELLED;
        cancelledAt = now;
        cancelledName = by.signedName();
        cancelReason = reason.strip();
    }

    void needPlanned() {
        if (state != InspectionState.PLANNED) {
            throw Refusal.because("supervision.refused.inspectionCancelled", matter);
        }
    }

    private void write(InspectionDraft draft, @Nullable UUID chain) {
        taskId = draft.task() == null ? null : draft.task().uuid();
        chainId = chain;
        matter = draft.matter();
        fromOn = Objects.requireNonNull(draft.from());
        untilOn = Objects.requireNonNull(draft.until());
        YearMonth month = draft.month() == null ? YearMonth.from(fromOn) : draft.month();
        cycleMonth = month.atDay(1);
        team = draft.team();
        overlapReason = draft.overlapReason();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
