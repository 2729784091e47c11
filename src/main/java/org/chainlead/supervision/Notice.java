package org.chainlead.supervision;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A numbered document of the supervision office; every act names its {@link NoticeArrow}, any other is refused. */
@Entity
@Table(name = "notice")
class Notice implements Persistable<UUID> {

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    @Enumerated(EnumType.STRING)
    NoticeState state;

    @Nullable
    String number;

    String title;
    String body;
    String demands;
    String startReason;

    @Nullable
    LocalDate dueOn;

    /** The deadline the document went out with, once it was opened again with another one. */
    @Nullable
    LocalDate printedDueOn;

    @Embedded
    Talk talk = new Talk();

    @Embedded
    Wording wording = new Wording();

    String organ;
    UUID authorId;
    String authorName;
    Instant createdAt;

    @Nullable
    UUID reviewerId;

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

    @Nullable
    Instant closedAt;

    @Nullable
    String closedBy;

    @Nullable
    Instant voidedAt;

    @Nullable
    String voidedBy;

    @Nullable
    String voidReason;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(NoticeId id, NoticeDraft draft, Actor author, String organ, Instant now) {
        this.id = id.uuid();
        this.kind = draft.kind();
        this.state = NoticeState.DRAFT;
        this.title = draft.title();
        this.body = draft.body();
        this.demands = draft.demands();
        this.startReason = draft.startReason();
        this.dueOn = draft.dueOn();
        this.talk.write(draft.interview());
        this.wording.write(draft.wording());
        this.organ = organ;
        this.authorId = author.account().uuid();
        this.authorName = author.signedName();
        this.createdAt = now;
    }

    void edit(NoticeDraft draft) {
        follow(NoticeArrow.EDIT);
        kind = draft.kind();
        title = draft.title();
        body = draft.body();
        demands = draft.demands();
        startReason = draft.startReason();
        dueOn = draft.dueOn();
        talk.write(draft.interview());
        wording.write(draft.wording());
    }

    /** What the document says, without its tasks and units. */
    NoticeDraft words() {
        LocalDate printed = printedDueOn == null ? dueOn : printedDueOn;
        return new NoticeDraft(
                kind,
                List.of(),
                List.of(),
                List.of(),
                title,
                body,
                demands,
                printed,
                startReason,
                talk.read(),
                wording.read());
    }

    void review(Actor by, Instant now) {
        follow(NoticeArrow.REVIEW);
        reviewerId = by.account().uuid();
        reviewerName = by.signedName();
        reviewedAt = now;
    }

    /** Back to its author, by who reviewed it or by the author. */
    void sendBack() {
        follow(NoticeArrow.SEND_BACK);
        reviewerId = null;
        reviewerName = null;
        reviewedAt = null;
    }

    /** @param needsReview whether the kind is issued only after 核稿 */
    void issue(String taken, boolean needsReview, Actor by, Instant now) {
        if (state == NoticeState.DRAFT && needsReview) {
            throw Refusal.because("supervision.refused.unreviewed", Texts.label(kind));
        }
        if (kind.isDrafted() && by.account().uuid().equals(authorId)) {
            throw Refusal.because("supervision.refused.ownDraft");
        }
        follow(NoticeArrow.ISSUE);
        number = taken;
        issuerId = by.account().uuid();
        issuerName = by.signedName();
        issuedAt = now;
    }

    /** What came of a 约谈; 整改要求 and their date become the notice's own. */
    void recordOutcome(InterviewOutcome outcome, Actor by, Instant now) {
        follow(NoticeArrow.RECORD_OUTCOME);
        if (kind != NoticeKind.INTERVIEW) {
            throw Refusal.because("supervision.refused.noTalk", Texts.label(kind));
        }
        talk.record(outcome, by, now);
        demands = outcome.rectification();
        dueOn = outcome.rectifyBy();
    }

    void close(Actor by, Instant now) {
        follow(NoticeArrow.CLOSE);
        if (kind == NoticeKind.INTERVIEW && talk.points.isEmpty()) {
            throw Refusal.because("supervision.refused.noOutcome");
        }
        closedAt = now;
        closedBy = by.signedName();
    }

    /**
     * Opens it again after 办结; what it was closed with is kept elsewhere.
     *
     * @param due the new deadline of the replies; the printed one stays as it was
     */
    void reopen(@Nullable LocalDate due) {
        follow(NoticeArrow.REOPEN);
        closedAt = null;
        closedBy = null;
        if (kind.isAnswered()) {
            printedDueOn = printedDueOn == null ? dueOn : printedDueOn;
            dueOn = due;
        }
    }

    void makeVoid(String reason, Actor by, Instant now) {
        follow(NoticeArrow.VOID);
        voidedAt = now;
        voidedBy = by.signedName();
        voidReason = reason;
    }

    /** Takes the arrow, or refuses: nothing moves a notice except the table. */
    void follow(NoticeArrow arrow) {
        if (!arrow.startsAt(state)) {
            throw Refusal.because("supervision.refused.state", title, Texts.label(state));
        }
        state = arrow.to();
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
