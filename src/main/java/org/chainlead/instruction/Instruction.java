package org.chainlead.instruction;

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
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A leader's words and their way: entered, 拟办 by the office, decided by its head; or taken back before that. */
@Entity
class Instruction implements Persistable<UUID> {

    @Id
    UUID id;

    @Version
    long version;

    UUID postId;

    @Nullable
    UUID taskId;

    /** The task was chosen in 拟办; the words were written on none. */
    boolean taskChosen;

    @Enumerated(EnumType.STRING)
    InstructionSource source;

    LocalDate writtenOn;
    String words;

    @Enumerated(EnumType.STRING)
    InstructionState state = InstructionState.ENTERED;

    UUID enteredBy;
    String enteredByName;
    Instant enteredAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Handling handling;

    @Enumerated(EnumType.STRING)
    @Nullable
    Urgency urgency;

    @Nullable
    UUID leadUnitId;

    @Nullable
    LocalDate dueOn;

    String title = "";
    String goalText = "";
    String opinion = "";

    @Nullable
    UUID proposedBy;

    @Nullable
    String proposedByName;

    @Nullable
    UUID proposedUnitId;

    @Nullable
    Instant proposedAt;

    @Nullable
    UUID decidedBy;

    @Nullable
    String decidedByName;

    @Nullable
    Instant decidedAt;

    @Nullable
    UUID madeTaskId;

    @Nullable
    Instant withdrawnAt;

    @Transient
    private boolean isNew = false;

    @SuppressWarnings("NullAway.Init")
    protected Instruction() {}

    @SuppressWarnings("NullAway.Init")
    Instruction(WriteInstruction written, LeaderPostId post, InstructionSource source, Actor by, Instant now) {
        this.id = written.id().uuid();
        this.postId = post.uuid();
        this.taskId = written.task() == null ? null : written.task().uuid();
        this.source = source;
        this.writtenOn = written.writtenOn();
        this.words = written.words().strip();
        this.enteredBy = by.account().uuid();
        this.enteredByName = by.signedName();
        this.enteredAt = now;
        this.isNew = true;
    }

    /** 拟办; until the head has decided it may be written anew. */
    void propose(Triage triage, Actor by, Instant now) {
        need(InstructionAct.PROPOSE, state == InstructionState.ENTERED || state == InstructionState.PROPOSED);
        write(triage);
        proposedBy = by.account().uuid();
        proposedByName = by.signedName();
        proposedUnitId = by.unit().uuid();
        proposedAt = now;
        state = InstructionState.PROPOSED;
    }

    /** The decision, by another person than the one who proposed. */
    void decide(Triage triage, Actor by, Instant now) {
        need(InstructionAct.DECIDE, state == InstructionState.PROPOSED);
        if (by.account().uuid().equals(proposedBy)) {
            throw Refusal.because("instruction.refused.ownProposal");
        }
        write(triage);
        decidedBy = by.account().uuid();
        decidedByName = by.signedName();
        decidedAt = now;
        state = InstructionState.DECIDED;
    }

    /** 退回 of the proposal by the head: the words wait for another one; who made this one. */
    UUID returnProposal() {
        need(InstructionAct.RETURN, state == InstructionState.PROPOSED);
        UUID by = java.util.Objects.requireNonNull(proposedBy);
        proposedBy = null;
        proposedByName = null;
        proposedUnitId = null;
        proposedAt = null;
        state = InstructionState.ENTERED;
        return by;
    }

    void withdraw(Instant now) {
        need(InstructionAct.WITHDRAW, state == InstructionState.ENTERED);
        state = InstructionState.WITHDRAWN;
        withdrawnAt = now;
    }

    boolean mayWithdraw() {
        return state == InstructionState.ENTERED;
    }

    @Nullable
    Triage triage() {
        return handling == null
                ? null
                : new Triage(
                        handling,
                        urgency,
                        leadUnitId == null ? null : new UnitId(leadUnitId),
                        dueOn,
                        title,
                        goalText,
                        opinion,
                        taskChosen && taskId != null ? new TaskId(taskId) : null);
    }

    private void write(Triage triage) {
        choose(triage);
        handling = triage.handling();
        urgency = triage.urgency();
        leadUnitId = triage.leadUnit() == null ? null : triage.leadUnit().uuid();
        dueOn = triage.dueOn();
        title = triage.title().strip();
        goalText = triage.goalText().strip();
        opinion = triage.opinion().strip();
    }

    private void choose(Triage triage) {
        if (taskId == null || taskChosen) {
            TaskId chosen = triage.handling().needsTask() ? triage.task() : null;
            taskId = chosen == null ? null : chosen.uuid();
            taskChosen = chosen != null;
        }
    }

    private void need(InstructionAct act, boolean possible) {
        if (!possible) {
            throw Refusal.because("instruction.refused.state", Texts.label(state), Texts.label(act));
        }
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
