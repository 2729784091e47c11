package org.chainlead.instruction;

import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟办 by a 督查员 and the decision by the 督查室主任, which hands out the task. */
@Service
@Transactional
public class InstructionTriage {

    private final InstructionDesk desk;
    private final InstructionMessages messages;
    private final InstructionTasks tasks;

    InstructionTriage(InstructionDesk desk, InstructionMessages messages, InstructionTasks tasks) {
        this.desk = desk;
        this.messages = messages;
        this.tasks = tasks;
    }

    /** 提出拟办; until the decision it may be written anew. */
    @PreAuthorize("@access.may('instruction.propose')")
    public void propose(InstructionId id, Triage triage) {
        Instruction instruction = desk.open(id, "instruction.propose");
        instruction.propose(triage, desk.actor(), desk.now());
        Refusal.ifAny(InstructionPolicies.missing(triage, instruction.taskId, desk.today()));
        desk.done(instruction, entry(instruction, "instructionProposed", triage));
        messages.proposed(instruction);
    }

    /**
     * 决定, as proposed or otherwise: a task is handed out at once, the leader's word being its approval, or the words
     * join the task, or they are passed on. The lead unit may read the words from now on.
     */
    @PreAuthorize("@access.may('instruction.decide')")
    public void decide(InstructionId id, Triage triage) {
        Instruction instruction = desk.open(id, "instruction.decide");
        instruction.decide(triage, desk.actor(), desk.now());
        Refusal.ifAny(InstructionPolicies.missing(triage, instruction.taskId, desk.today()));
        tasks.carryOut(instruction, triage);
        UnitId reader = tasks.reader(instruction);
        if (reader != null) {
            desk.name(instruction, List.of(reader));
        }
        desk.done(instruction, entry(instruction, "instructionDecided", triage));
        messages.decided(instruction, triage.handling());
    }

    /** 退回 of 拟办 to the 督查员 who made it, with reason; it is written anew. */
    @PreAuthorize("@access.may('instruction.decide')")
    public void returnProposal(InstructionId id, String reason) {
        Instruction instruction = desk.open(id, "instruction.decide");
        if (reason.isBlank()) {
            throw Refusal.because("instruction.refused.noReason");
        }
        UUID by = instruction.returnProposal();
        desk.done(instruction, desk.entry(instruction, "instructionReturned").reason(reason));
        messages.returned(instruction, by);
    }

    private AuditRecord entry(Instruction instruction, String action, Triage triage) {
        return desk.entry(instruction, action)
                .detail("handling", Texts.label(triage.handling()))
                .detail("urgency", triage.urgency() == null ? null : Texts.label(triage.urgency()))
                .detail(
                        "unit",
                        triage.leadUnit() == null
                                ? null
                                : desk.unitName(triage.leadUnit().uuid()))
                .detail("dueOn", triage.dueOn())
                .detail("taskMade", instruction.madeTaskId)
                .text("opinion", triage.opinion());
    }
}
