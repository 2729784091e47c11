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
import java.util.Objects;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What a 配合单位 adds to the lead unit's report of a task and month. It passes the supporting unit's own review chain and
 * then lies beside the report; the report never waits for it.
 */
@Entity
@Table(name = "report_part")
class ReportPart {

    @Id
    UUID id;

    @Version
    long version;

    UUID taskId;
    LocalDate period;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    PartState state;

    String progress = "";
    String problems = "";
    UUID editedBy;
    String editedByName;
    Instant editedAt;
    String steps = "";
    int step;
    int no;

    @Nullable
    UUID submittedBy;

    @Nullable
    String returnReason;

    @Nullable
    String returnedBy;

    @Nullable
    String handedProgress;

    @Nullable
    String handedProblems;

    @Nullable
    Integer handedNo;

    @Nullable
    Instant handedInAt;

    @Nullable
    Instant firstHandedInAt;

    boolean late;

    @Nullable
    Integer takenNo;

    @Nullable
    String takenBy;

    @Nullable
    Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportPart() {}

    @SuppressWarnings("NullAway.Init")
    ReportPart(TaskId task, YearMonth month, Actor by, Instant now) {
        id = UUID.randomUUID();
        taskId = task.uuid();
        period = month.atDay(1);
        unitId = by.unit().uuid();
        state = PartState.DRAFT;
        edited(by, now);
    }

    void edit(PartText text, Actor by, Instant now) {
        needEditable();
        progress = text.progress();
        problems = text.problems();
        edited(by, now);
    }

    void submit(StepChain chain, Actor by) {
        needEditable();
        if (progress.isBlank()) {
            throw Refusal.because("dispatch.part.missing.progress");
        }
        state = PartState.IN_UNIT_REVIEW;
        steps = chain.write();
        step = 1;
        no++;
        submittedBy = by.account().uuid();
        returnReason = null;
        returnedBy = null;
    }

    /** 撤回 while nobody has signed. */
    void recall() {
        need(PartState.IN_UNIT_REVIEW);
        if (step != 1) {
            throw Refusal.because("dispatch.refused.signedAlready");
        }
        state = PartState.DRAFT;
        step = 0;
    }

    /** Passes the present step; true when it was the unit's last. */
    boolean sign() {
        need(PartState.IN_UNIT_REVIEW);
        boolean last = step == chain().length();
        step = last ? step : step + 1;
        return last;
    }

    void handIn(boolean overdue, Instant now) {
        need(PartState.IN_UNIT_REVIEW);
        state = PartState.HANDED_IN;
        handedProgress = progress;
        handedProblems = problems;
        handedNo = no;
        handedInAt = now;
        if (firstHandedInAt == null) {
            firstHandedInAt = now;
            late = overdue;
        }
    }

    void returnInside(String reason, Actor by) {
        need(PartState.IN_UNIT_REVIEW);
        state = PartState.RETURNED;
        step = 0;
        returnReason = reason;
        returnedBy = by.signedName();
    }

    /** 修改: opens what was handed in once more; the lead unit keeps reading the last one. */
    void revise() {
        need(PartState.HANDED_IN);
        state = PartState.DRAFT;
        step = 0;
    }

    /** Its text went into the report. */
    void take(Actor by, Instant now) {
        takenNo = Objects.requireNonNull(handedNo);
        takenBy = by.signedName();
        takenAt = now;
    }

    ReviewStepSetting present() {
        need(PartState.IN_UNIT_REVIEW);
        return chain().at(step);
    }

    YearMonth month() {
        return YearMonth.from(period);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    void need(PartState wanted) {
        if (state != wanted) {
            throw refused();
        }
    }

    private void needEditable() {
        if (!state.isEditable()) {
            throw refused();
        }
    }

    private Refusal refused() {
        return Refusal.because("dispatch.part.refused.state", month().getMonthValue(), Texts.label(state));
    }

    private StepChain chain() {
        return StepChain.read(steps);
    }

    private void edited(Actor by, Instant now) {
        editedBy = by.account().uuid();
        editedByName = by.signedName();
        editedAt = now;
    }
}
