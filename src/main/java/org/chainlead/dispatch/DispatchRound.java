package org.chainlead.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.task.ReportCycle;
import org.jspecify.annotations.Nullable;

/**
 * A 轮次: the dispatch of one period, opened by rule or by hand, closed with a snapshot of its rows, published and from
 * then on frozen; the database refuses any change of a published one.
 */
@Entity
@Table(name = "dispatch_round")
class DispatchRound {

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    RoundKind kind;

    LocalDate period;
    boolean byRule;
    String title = "";

    @Nullable
    UUID planId;

    @Nullable
    UUID chainId;

    @Nullable
    UUID unitId;

    @Enumerated(EnumType.STRING)
    @Nullable
    ReportCycle cycle;

    LocalDate opensOn;
    LocalDate dueOn;
    LocalDate leadUntil;
    LocalDate officeUntil;
    LocalDate draftOn;
    LocalDate firstDueOn;

    @Nullable
    String movedReason;

    @Nullable
    String movedBy;

    @Nullable
    Instant movedAt;

    @Enumerated(EnumType.STRING)
    RoundState state;

    String openedBy;
    Instant openedAt;

    @Nullable
    String closingBy;

    @Nullable
    UUID closingCursor;

    int unreadSamples;

    @Nullable
    String unreadReason;

    int closingTotal;
    int closingDone;
    int closingSkipped;

    @Nullable
    String closedBy;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant writtenAt;

    boolean rewritten;

    @Nullable
    String publishedBy;

    @Nullable
    Instant publishedAt;

    @Nullable
    String publishedReason;

    @SuppressWarnings("NullAway.Init")
    protected DispatchRound() {}

    /** By hand; what the rule opens is written by {@link RoundBook#openByRule}. */
    @SuppressWarnings("NullAway.Init")
    DispatchRound(OpenRound wish, RoundDays days, String by, Instant now) {
        id = UUID.randomUUID();
        kind = wish.kind();
        period = wish.period().atDay(1);
        title = wish.title().strip();
        RoundScope scope = wish.scope();
        planId = scope.plan() == null ? null : scope.plan().uuid();
        chainId = scope.chain() == null ? null : scope.chain().uuid();
        unitId = scope.unit() == null ? null : scope.unit().uuid();
        cycle = scope.cycle();
        take(days);
        firstDueOn = days.dueOn();
        state = RoundState.OPEN;
        openedBy = by;
        openedAt = now;
    }

    YearMonth month() {
        return YearMonth.from(period);
    }

    String name() {
        return RoundNames.of(kind, month(), title);
    }

    RoundDays days() {
        return new RoundDays(opensOn, dueOn, leadUntil, officeUntil, draftOn);
    }

    /** For all units; what comes after the cut-off moves with it. */
    void moveCutOff(LocalDate due, String reason, String by, Instant now) {
        need(RoundState.OPEN);
        take(days().due(due));
        movedReason = reason;
        movedBy = by;
        movedAt = now;
    }

    /**
     * @param by who ordered it, as {@link ClosingOrder} writes the person down
     * @param unread reports drawn by lot that nobody has read
     * @param reason why it is closed all the same; asked for when there are any
     */
    void orderClosing(String by, int remaining, int unread, String reason) {
        need(RoundState.OPEN);
        if (unread > 0 && reason.isBlank()) {
            throw Refusal.because("dispatch.close.refused.samples", unread);
        }
        unreadSamples = unread;
        unreadReason = unread > 0 ? reason.strip() : null;
        state = RoundState.CLOSING;
        closingBy = by;
        closingTotal = remaining;
    }

    /** Reports up to this one are dealt with. */
    void advance(UUID last, int taken, int skipped) {
        need(RoundState.CLOSING);
        closingCursor = last;
        closingDone += taken;
        closingSkipped += skipped;
    }

    void close(String by, Instant now) {
        need(RoundState.CLOSING);
        state = RoundState.CLOSED;
        closedBy = by;
        closedAt = now;
        writtenAt = now;
    }

    void rewrite(Instant now) {
        need(RoundState.CLOSED);
        writtenAt = now;
        rewritten = true;
    }

    /** @param reason why without a 通报; absent where the 通报 publishes it */
    void publish(String by, Instant now, @Nullable String reason) {
        need(RoundState.CLOSED);
        publishedReason = reason;
        state = RoundState.PUBLISHED;
        publishedBy = by;
        publishedAt = now;
    }

    void need(RoundState wanted) {
        if (state != wanted) {
            throw Refusal.because("dispatch.round.refused.state", name(), Texts.label(state));
        }
    }

    private void take(RoundDays days) {
        opensOn = days.opensOn();
        dueOn = days.dueOn();
        leadUntil = days.leadUntil();
        officeUntil = days.officeUntil();
        draftOn = days.draftOn();
    }
}
