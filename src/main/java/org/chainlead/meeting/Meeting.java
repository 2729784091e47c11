package org.chainlead.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.LeaderPostId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A meeting and its way: arranged, held, its minutes put forward and signed; or cancelled before it was held. */
@Entity
class Meeting implements Persistable<UUID> {

    @Id
    UUID id;

    @Version
    long version;

    String name;

    @Enumerated(EnumType.STRING)
    MeetingKind kind;

    @Nullable
    UUID chainId;

    Instant startsAt;
    String place;

    @Nullable
    UUID chairPostId;

    String chairName;

    @Enumerated(EnumType.STRING)
    MeetingState state = MeetingState.PLANNED;

    UUID authorId;
    String authorName;
    UUID authorUnitId;
    String organ;
    Instant createdAt;

    @Nullable
    String cancelReason;

    @Nullable
    String heldByName;

    @Nullable
    Instant heldAt;

    @Nullable
    UUID submittedBy;

    @Nullable
    String submittedByName;

    @Nullable
    Instant submittedAt;

    @Nullable
    String returnReason;

    @Nullable
    String minutesNumber;

    @Nullable
    LocalDate signedOn;

    @Nullable
    String signer;

    @Nullable
    String recordedByName;

    @Nullable
    Instant signedAt;

    @Transient
    private boolean isNew = false;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init")
    Meeting(MeetingId id, MeetingDraft draft, Actor by, Instant now) {
        this.id = id.uuid();
        this.authorId = by.account().uuid();
        this.authorName = by.signedName();
        this.authorUnitId = by.unit().uuid();
        this.organ = by.unitName();
        this.createdAt = now;
        this.isNew = true;
        write(draft);
    }

    /** Arranges it; until it is held. */
    final void write(MeetingDraft draft) {
        need(state == MeetingState.PLANNED, MeetingAct.EDIT);
        name = draft.name().strip();
        kind = draft.kind();
        chainId = draft.chain() == null ? null : draft.chain().uuid();
        startsAt = Objects.requireNonNull(draft.startsAt())
                .atZone(DateTimeText.ZONE)
                .toInstant();
        place = draft.place().strip();
        chairPostId = draft.chairPost() == null ? null : draft.chairPost().uuid();
        chairName = draft.chairName().strip();
    }

    void cancel(String reason) {
        take(MeetingArrow.CANCEL);
        cancelReason = reason.strip();
    }

    /** 召开: not before the day it was arranged for. */
    void hold(Actor by, Instant now) {
        if (now.atZone(DateTimeText.ZONE).toLocalDate().isBefore(day())) {
            throw Refusal.because("meeting.refused.heldTooEarly", name, day());
        }
        take(MeetingArrow.HOLD);
        heldByName = by.signedName();
        heldAt = now;
    }

    void submit(Actor by, Instant now) {
        take(MeetingArrow.SUBMIT);
        submittedBy = by.account().uuid();
        submittedByName = by.signedName();
        submittedAt = now;
        returnReason = null;
    }

    void withdraw() {
        take(MeetingArrow.WITHDRAW);
        submittedAt = null;
    }

    void returnMinutes(String reason) {
        take(MeetingArrow.RETURN);
        submittedAt = null;
        returnReason = reason.strip();
    }

    /** Signed by the acting person, or on paper by {@code paper} and entered by the acting person. */
    void sign(String number, LocalDate day, String paper, Actor by, Instant now) {
        take(MeetingArrow.SIGN);
        minutesNumber = number.strip();
        signedOn = day;
        signer = paper.isBlank() ? by.signedName() : paper.strip();
        recordedByName = paper.isBlank() ? null : by.signedName();
        signedAt = now;
    }

    /** Refuses what the state does not allow. */
    void need(boolean possible, Enum<?> act) {
        if (!possible) {
            throw Refusal.because("meeting.refused.state", name, Texts.label(state), Texts.label(act));
        }
    }

    /** Whether the agenda and the notes may be written. */
    boolean isOpen() {
        return state == MeetingState.PLANNED || state == MeetingState.HELD;
    }

    LocalDate day() {
        return startsAt.atZone(DateTimeText.ZONE).toLocalDate();
    }

    MeetingId meetingId() {
        return new MeetingId(id);
    }

    @Nullable
    ChainId chain() {
        return chainId == null ? null : new ChainId(chainId);
    }

    @Nullable
    LeaderPostId chairPost() {
        return chairPostId == null ? null : new LeaderPostId(chairPostId);
    }

    private void take(MeetingArrow arrow) {
        need(state == arrow.from(), arrow);
        state = arrow.to();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void markKnown() {
        isNew = false;
    }
}
