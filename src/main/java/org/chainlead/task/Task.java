package org.chainlead.task;

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
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A task and its life. It is written and submitted, approved (交办) by who decides, signed for (签收) by the unit, worked
 * on, offered for verification, completed (办结), struck off (销号) and archived; on the way it may be suspended, brought
 * back, or terminated. Every step is one method named after the act: guard, then change.
 */
@Entity
class Task implements Persistable<UUID> {

    @Id
    UUID id;

    @Version
    long version;

    @Nullable
    String caseNumber;

    @Enumerated(EnumType.STRING)
    SourceKind sourceKind;

    @Nullable
    String sourceNumber;

    @Nullable
    String sourceTitle;

    @Nullable
    String sourceClause;

    @Enumerated(EnumType.STRING)
    TaskLevel level;

    @Nullable
    UUID planId;

    @Nullable
    UUID specialActionId;

    @Nullable
    UUID chainId;

    String title;
    String measure;
    String goalText;
    LocalDate startsOn;

    @Nullable
    LocalDate dueOn;

    @Nullable
    LocalDate originalDueOn;

    @Nullable
    LocalDate annualDataOn;

    @Nullable
    UUID annualDataUnitId;

    @Enumerated(EnumType.STRING)
    ReportCycle cycle;

    @Nullable
    UUID leadUnitId;

    @Nullable
    UUID groupId;

    @Nullable
    UUID postId;

    @Nullable
    String responsible;

    @Nullable
    UUID handlerId;

    @Enumerated(EnumType.STRING)
    SetBy setBy;

    String proposal;

    @Nullable
    String basis;

    @Enumerated(EnumType.STRING)
    TaskState state = TaskState.DRAFT;

    @Nullable
    UUID parentId;

    @Enumerated(EnumType.STRING)
    @Nullable
    ChildKind childKind;

    boolean starred;
    UUID authorId;
    UUID authorUnitId;

    @Enumerated(EnumType.STRING)
    Role authorRole;

    int elementsNo = 1;

    @Nullable
    Instant submittedAt;

    @Nullable
    UUID approverId;

    @Nullable
    Instant assignedAt;

    @Nullable
    LocalDate acceptanceDueOn;

    @Nullable
    Instant deemedDeliveredAt;

    @Nullable
    Instant acceptedAt;

    boolean adjustmentUsed;

    @Enumerated(EnumType.STRING)
    @Nullable
    CompletionResult requestedResult;

    @Nullable
    UUID proposedBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    CompletionResult proposedResult;

    @Nullable
    Instant completionAskedAt;

    @Nullable
    UUID completionAskedBy;

    @Nullable
    Instant completedAt;

    @Nullable
    UUID completedBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    CompletionResult result;

    /** Completed with goals not reached or children open: counts as not reached everywhere. */
    boolean unreached;

    @Nullable
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Retention retention;

    @Nullable
    Instant archivedAt;

    @Nullable
    LocalDate suspendedUntil;

    @Nullable
    Instant terminatedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Light reportedLight;

    @Enumerated(EnumType.STRING)
    @Nullable
    Light verifiedLight;

    String verifiedReason = "";
    String verifiedRule = "";

    @Enumerated(EnumType.STRING)
    @Nullable
    Light originalLight;

    @Enumerated(EnumType.STRING)
    @Nullable
    Light overriddenLight;

    @Nullable
    String overrideReason;

    boolean awaitingData;
    boolean awaitingReport;
    String doneText = "";
    String progress = "";
    boolean progressUnchecked;

    @Nullable
    LocalDate progressOn;

    @Nullable
    UUID carriedFromId;

    @Nullable
    UUID importBatchId;

    Instant createdAt;
    Instant changedAt;

    @Transient
    private boolean isNew = false;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    @SuppressWarnings("NullAway.Init")
    Task(TaskId id, TaskDraft draft, @Nullable UUID specialAction, Actor author, Instant now) {
        this.id = id.uuid();
        this.authorId = author.account().uuid();
        this.authorUnitId = author.unit().uuid();
        this.authorRole = author.role();
        this.createdAt = now;
        this.isNew = true;
        write(draft, specialAction, now);
    }

    /** Writes the elements; after 交办 only an approved amendment does so. */
    final void write(TaskDraft draft, @Nullable UUID specialAction, Instant now) {
        sourceKind = draft.sourceKind();
        sourceNumber = blankToNull(draft.sourceNumber());
        sourceTitle = blankToNull(draft.sourceTitle());
        sourceClause = blankToNull(draft.sourceClause());
        level = draft.level();
        planId = draft.plan() == null ? null : draft.plan().uuid();
        specialActionId = specialAction;
        chainId = draft.chain() == null ? null : draft.chain().uuid();
        title = draft.title().strip();
        measure = draft.measure().strip();
        goalText = draft.goalText().strip();
        startsOn = draft.startsOn();
        dueOn = draft.dueOn();
        cycle = draft.cycle();
        leadUnitId = draft.leadUnit() == null ? null : draft.leadUnit().uuid();
        groupId = draft.group() == null ? null : draft.group().uuid();
        postId = draft.post() == null ? null : draft.post().uuid();
        responsible = blankToNull(draft.responsible());
        setBy = draft.setBy();
        proposal = draft.proposal().strip();
        starred = draft.starred();
        changedAt = now;
    }

    /** Takes an arrow of the state table or refuses with the sentence why not. */
    private void take(TaskArrow arrow, Instant now) {
        if (!arrow.startsAt(state)) {
            throw Refusal.because("task.refused.arrow", title, Texts.label(state), Texts.label(arrow));
        }
        state = arrow.to();
        changedAt = now;
    }

    void submit(Instant now) {
        take(TaskArrow.SUBMIT, now);
        submittedAt = now;
    }

    void withdraw(Instant now) {
        take(TaskArrow.WITHDRAW, now);
        submittedAt = null;
    }

    void returnDraft(Instant now) {
        take(TaskArrow.RETURN_DRAFT, now);
        submittedAt = null;
    }

    /** 批准（交办）: the number is taken, the first date is kept for ever, the clock runs. */
    void approve(UUID approver, String caseNumber, String basis, LocalDate acceptanceDue, Instant now) {
        take(groupId == null ? TaskArrow.APPROVE : TaskArrow.APPROVE_GROUP, now);
        this.approverId = approver;
        this.basis = basis;
        if (this.caseNumber == null) {
            this.caseNumber = caseNumber;
        }
        if (assignedAt == null) {
            assignedAt = now;
            originalDueOn = dueOn;
        }
        acceptanceDueOn = groupId == null ? acceptanceDue : null;
        if (groupId != null) {
            acceptedAt = now;
        }
    }

    /** 撤回 of 交办: as if it had not been handed out, but its numbers stay taken and its elements stay a version. */
    void recall(Instant now) {
        take(TaskArrow.RECALL, now);
        assignedAt = null;
        originalDueOn = null;
        acceptanceDueOn = null;
        deemedDeliveredAt = null;
        elementsNo++;
    }

    void accept(@Nullable UUID handler, Instant now) {
        take(TaskArrow.ACCEPT, now);
        handlerId = handler;
        acceptedAt = now;
    }

    /** 视为送达: nobody signed in time. */
    boolean deemDelivered(Instant now) {
        if (state != TaskState.PENDING_ACCEPTANCE || deemedDeliveredAt != null) {
            return false;
        }
        deemedDeliveredAt = now;
        return true;
    }

    void requestAdjustment(Instant now) {
        if (adjustmentUsed) {
            throw Refusal.because("task.refused.adjustedOnce", title);
        }
        take(TaskArrow.REQUEST_ADJUSTMENT, now);
        adjustmentUsed = true;
    }

    /** 撤回 of the adjustment asked for; it was the one. */
    void withdrawAdjustment(Instant now) {
        take(TaskArrow.WITHDRAW_ADJUSTMENT, now);
    }

    void refuseAdjustment(Instant now) {
        take(TaskArrow.REFUSE_ADJUSTMENT, now);
    }

    void requestCompletion(CompletionResult asked, UUID by, Instant now) {
        take(TaskArrow.REQUEST_COMPLETION, now);
        requestedResult = asked;
        completionAskedAt = now;
        completionAskedBy = by;
        proposedBy = null;
        proposedResult = null;
    }

    void withdrawCompletion(Instant now) {
        if (proposedBy != null) {
            throw Refusal.because("task.refused.officeHasActed", title);
        }
        take(TaskArrow.WITHDRAW_COMPLETION, now);
    }

    /** A 督查员 proposes the result; the decision is another person's. */
    void propose(CompletionResult proposed, UUID by, Instant now) {
        if (state != TaskState.PENDING_VERIFICATION) {
            throw Refusal.because("task.refused.arrow", title, Texts.label(state), Texts.label(TaskArrow.PASS));
        }
        proposedBy = by;
        proposedResult = proposed;
        changedAt = now;
    }

    /** The head wants another proposal; who made this one. */
    UUID returnProposal(Instant now) {
        if (state != TaskState.PENDING_VERIFICATION || proposedBy == null) {
            throw Refusal.because("task.refused.noProposal", title);
        }
        UUID by = proposedBy;
        proposedBy = null;
        proposedResult = null;
        changedAt = now;
        return by;
    }

    /** @param open whether a goal is not reached or a child is open */
    void pass(CompletionResult verified, boolean open, UUID by, Instant now) {
        take(TaskArrow.PASS, now);
        result = verified;
        unreached = open || verified.isUndone();
        completedAt = now;
        completedBy = by;
    }

    void returnWork(Instant now) {
        take(TaskArrow.RETURN_WORK, now);
        requestedResult = null;
        proposedBy = null;
        proposedResult = null;
    }

    void close(Instant now) {
        take(TaskArrow.CLOSE, now);
        closedAt = now;
    }

    void archive(Retention period, Instant now) {
        take(TaskArrow.ARCHIVE, now);
        retention = period;
        archivedAt = now;
    }

    void reopen(Instant now) {
        take(TaskArrow.REOPEN, now);
        result = null;
        unreached = false;
        requestedResult = null;
        proposedBy = null;
        proposedResult = null;
    }

    /** 年度结转 of the old task: its work goes on in another plan. */
    void carryOver(UUID by, Instant now) {
        take(TaskArrow.CARRY_OVER, now);
        result = CompletionResult.CARRIED_OVER;
        unreached = true;
        completedAt = now;
        completedBy = by;
        suspendedUntil = null;
    }

    /** 年度结转 of the new task: under way at once with the 经办人 and the first deadline of the old one. */
    void beginCarriedOver(Task old, String number, UUID by, Instant now) {
        submit(now);
        approve(by, number, old.basis == null ? "" : old.basis, startsOn, now);
        if (groupId == null) {
            accept(old.handlerId, now);
        }
        acceptanceDueOn = null;
        carriedFromId = old.id;
        originalDueOn = old.originalDueOn == null ? dueOn : old.originalDueOn;
    }

    void suspend(LocalDate until, LocalDate latest, Instant now) {
        if (until.isAfter(latest)) {
            throw Refusal.because("task.refused.suspendedTooLong", latest);
        }
        take(TaskArrow.SUSPEND, now);
        suspendedUntil = until;
    }

    void resume(Instant now) {
        take(TaskArrow.RESUME, now);
        suspendedUntil = null;
    }

    void terminate(Instant now) {
        take(TaskArrow.TERMINATE, now);
        terminatedAt = now;
    }

    /** 待年度数据: waits for the source unit's figure until the day; nobody and no day end the waiting. */
    void awaitAnnualData(@Nullable UUID source, @Nullable LocalDate until, Instant now) {
        annualDataUnitId = source;
        annualDataOn = until;
        changedAt = now;
    }

    /** Moves the present deadline; the first one stays. */
    void extend(LocalDate newDue, Instant now) {
        dueOn = newDue;
        changedAt = now;
    }

    /** Reasons why a draft cannot be put forward yet: the five elements, the source, 拟办意见, 主送. */
    List<Reason> missing(boolean hasGoals) {
        return DraftPolicies.missing(this, hasGoals);
    }

    /** Carried out by the members of a 单位组, each with a child of its own; nobody leads it. */
    boolean isOfGroup() {
        return groupId != null && leadUnitId == null;
    }

    /** Whether the verification may be decided: proposed, or of the kinds that need no proposal of the office. */
    boolean isProposed() {
        return proposedBy != null || isOfGroup() || childKind == ChildKind.SPLIT;
    }

    TaskId taskId() {
        return new TaskId(id);
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

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
