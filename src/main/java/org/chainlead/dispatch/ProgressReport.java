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
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.common.Light;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.ReviewStepSetting;
import org.jspecify.annotations.Nullable;

/**
 * A 月报: what a unit says of one task in one period. It is written, handed to the unit's review chain of one to three
 * steps, leaves the unit for the reviewer, and is accepted; returned at any step it is edited again and passes all steps
 * anew. An accepted one is opened again by 更正, its accepted version standing until the new one is accepted.
 */
@Entity
@Table(name = "report")
class ProgressReport {

    @Id
    UUID id;

    @Version
    long version;

    UUID taskId;
    LocalDate period;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    ReportState state;

    String body;
    UUID editedBy;
    String editedByName;
    Instant editedAt;
    String steps;
    int step;
    int versionNo;

    @Nullable
    UUID submittedBy;

    @Nullable
    Instant submittedAt;

    @Nullable
    UUID reviewerUnitId;

    @Nullable
    Instant handedInAt;

    @Nullable
    Instant firstHandedInAt;

    boolean late;

    @Nullable
    String returnReason;

    @Nullable
    String returnedBy;

    @Nullable
    Instant returnedAt;

    @Nullable
    LocalDate returnDueOn;

    @Nullable
    Integer acceptedNo;

    @Nullable
    Instant acceptedAt;

    @Nullable
    String acceptedBy;

    boolean unchecked;

    @Nullable
    String correction;

    @Enumerated(EnumType.STRING)
    @Nullable
    Light reportedLight;

    int difficulties;

    @Nullable
    Instant recalledAt;

    @SuppressWarnings("NullAway.Init")
    protected ProgressReport() {}

    void edit(ReportBody written, Actor by, Instant now) {
        need(ReportState.DRAFT, ReportState.RETURNED);
        body = Bodies.write(written);
        editedBy = by.account().uuid();
        editedByName = by.signedName();
        editedAt = now;
    }

    /** To the first step of the unit's review chain, as the next version. */
    void submit(StepChain chain, Actor by, Instant now) {
        need(ReportState.DRAFT, ReportState.RETURNED);
        state = ReportState.IN_UNIT_REVIEW;
        steps = chain.write();
        step = 1;
        versionNo++;
        submittedBy = by.account().uuid();
        submittedAt = now;
        returnReason = null;
        returnedBy = null;
        returnedAt = null;
    }

    /**
     * 撤回: as if it had not been sent; after a return it still owes what the return asked for.
     *
     * @param standing what was accepted before, which stands again
     */
    void recall(@Nullable ReportBody standing, Instant now) {
        need(ReportState.IN_UNIT_REVIEW, ReportState.IN_REVIEW);
        if (leftForTheFirstTime()) {
            firstHandedInAt = null;
            late = false;
        }
        if (state == ReportState.IN_REVIEW) {
            tell(standing);
        }
        state = returnDueOn == null ? ReportState.DRAFT : ReportState.RETURNED;
        step = 0;
        recalledAt = now;
    }

    /** Whether it is before the reviewer and never was before: taken back, it is 未报 again. */
    boolean leftForTheFirstTime() {
        return state == ReportState.IN_REVIEW && Objects.equals(firstHandedInAt, handedInAt);
    }

    /** Passes the present step; true when it was the unit's last. */
    boolean sign() {
        need(ReportState.IN_UNIT_REVIEW);
        boolean last = step == chain().length();
        step = last ? step : step + 1;
        return last;
    }

    ReviewStepSetting present() {
        return chain().at(step);
    }

    /**
     * Leaves the unit. On time is decided at the first leaving, on the server's clock; a returned report stays on time
     * when it comes again within its own limit.
     *
     * @param reviewer unit that reviews it, absent for the supervision office
     * @param overdue whether the cut-off of the round, and of the return if there was one, is over
     */
    void handIn(@Nullable UUID reviewer, boolean overdue, Instant now) {
        need(ReportState.IN_UNIT_REVIEW);
        state = ReportState.IN_REVIEW;
        reviewerUnitId = reviewer;
        if (acceptedNo == null) {
            late = late || overdue;
        }
        handedInAt = now;
        if (firstHandedInAt == null) {
            firstHandedInAt = now;
        }
        tell(read());
    }

    /** Sent back by the unit's own head. */
    void returnInside(String reason, Actor by, Instant now) {
        need(ReportState.IN_UNIT_REVIEW);
        sendBack(reason, by, now);
    }

    /** Sent back by the reviewer with a limit of its own. */
    void returnFromReview(String reason, LocalDate dueAgain, Actor by, Instant now) {
        need(ReportState.IN_REVIEW);
        sendBack(reason, by, now);
        returnDueOn = dueAgain;
    }

    void accept(boolean unchecked, String by, Instant now) {
        need(ReportState.IN_REVIEW);
        state = ReportState.ACCEPTED;
        acceptedNo = versionNo;
        acceptedAt = now;
        acceptedBy = by;
        this.unchecked = unchecked;
        correction = null;
        returnDueOn = null;
    }

    /** 更正 of an accepted one. */
    void correct(String reason) {
        need(ReportState.ACCEPTED);
        state = ReportState.DRAFT;
        correction = reason;
    }

    YearMonth month() {
        return YearMonth.from(period);
    }

    ReportBody read() {
        return Bodies.read(body);
    }

    /** Whether this very person has just handed it to the unit's chain: a repeated submit does nothing. */
    boolean isSubmittedBy(Actor actor) {
        return (state == ReportState.IN_UNIT_REVIEW || state == ReportState.IN_REVIEW)
                && Objects.equals(submittedBy, actor.account().uuid());
    }

    private void tell(@Nullable ReportBody said) {
        reportedLight = said == null ? null : said.reportedLight();
        difficulties = said == null ? 0 : said.difficulties().size();
    }

    StepChain chain() {
        return StepChain.read(steps);
    }

    private void sendBack(String reason, Actor by, Instant now) {
        state = ReportState.RETURNED;
        step = 0;
        returnReason = reason;
        returnedBy = by.signature();
        returnedAt = now;
    }

    private void need(ReportState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw Refusal.because("dispatch.refused.state", month().getMonthValue(), Texts.label(state));
        }
    }
}
