package org.chainlead.bulletin;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.RoundId;
import org.chainlead.org.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A 通报 made from one round; every act names its {@link BulletinArrow}, any other is refused. */
@Entity
@Table(name = "bulletin")
class Bulletin implements Persistable<UUID> {

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    UUID roundId;
    String roundName;

    @Enumerated(EnumType.STRING)
    BulletinState state;

    Instant writtenAt;

    @Nullable
    String number;

    String organ;
    UUID authorId;
    String authorName;
    Instant createdAt;
    int consulted;

    @Nullable
    Instant sentAt;

    @Nullable
    LocalDate answerDueOn;

    @Nullable
    String reviewerName;

    @Nullable
    Instant reviewedAt;

    @Nullable
    UUID issuerId;

    @Nullable
    String issuerName;

    @Nullable
    Instant issuedAt;

    @SuppressWarnings("NullAway.Init")
    protected Bulletin() {}

    @SuppressWarnings("NullAway.Init")
    Bulletin(RoundId round, SourceRound source, Actor author, Instant now) {
        id = UUID.randomUUID();
        roundId = round.uuid();
        roundName = source.name();
        state = BulletinState.DRAFT;
        writtenAt = source.writtenAt();
        organ = author.unitName();
        authorId = author.account().uuid();
        authorName = author.signedName();
        createdAt = now;
    }

    /** From the rows as they stand now. */
    void regenerate(Instant rowsOf) {
        follow(BulletinArrow.REGENERATE);
        writtenAt = rowsOf;
        unreview();
    }

    void send(LocalDate due, Instant now) {
        follow(BulletinArrow.SEND);
        consulted++;
        sentAt = now;
        answerDueOn = due;
    }

    void review(Actor by, Instant now) {
        follow(BulletinArrow.REVIEW);
        reviewerName = by.signedName();
        reviewedAt = now;
    }

    void sendBack() {
        follow(BulletinArrow.SEND_BACK);
        unreview();
    }

    void withdraw() {
        follow(BulletinArrow.WITHDRAW);
        unreview();
    }

    void issue(String taken, Actor by, Instant now) {
        if (by.account().uuid().equals(authorId)) {
            throw Refusal.because("bulletin.refused.ownDraft");
        }
        follow(BulletinArrow.ISSUE);
        number = taken;
        issuerId = by.account().uuid();
        issuerName = by.signedName();
        issuedAt = now;
    }

    /** Takes the arrow, or refuses: nothing moves a 通报 except the table. */
    void follow(BulletinArrow arrow) {
        if (!arrow.startsAt(state)) {
            throw Refusal.because("bulletin.refused.state", roundName, Texts.label(state));
        }
        state = arrow.from(state);
    }

    private void unreview() {
        reviewerName = null;
        reviewedAt = null;
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
