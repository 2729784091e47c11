package org.chainlead.instruction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.Actor;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.task.TaskPages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 作批示 by the leader, 代录 by the secretary, and taking it back. */
@Service
@Transactional
public class InstructionService {

    private final Instructions instructions;
    private final InstructionDesk desk;
    private final InstructionMessages messages;
    private final Attachments attachments;
    private final TaskPages tasks;

    InstructionService(
            Instructions instructions,
            InstructionDesk desk,
            InstructionMessages messages,
            Attachments attachments,
            TaskPages tasks) {
        this.instructions = instructions;
        this.desk = desk;
        this.messages = messages;
        this.attachments = attachments;
        this.tasks = tasks;
    }

    /**
     * Writes the words of the acting leader, or of the leader whose secretary acts. Writing the same id again changes
     * nothing.
     *
     * @throws NotFound when the task is not one the leader sees, or the id belongs to another leader's words
     */
    @PreAuthorize("@access.may('instruction.write')")
    public InstructionId write(WriteInstruction written) {
        Actor actor = desk.actor();
        LeaderPostId post = actor.post();
        if (post == null) {
            throw new NotFound();
        }
        instructions.alone(written.id().uuid());
        if (isWritten(written.id(), post)) {
            return written.id();
        }
        InstructionSource source =
                actor.role() == Role.SECRETARY ? InstructionSource.TRANSCRIBED : InstructionSource.DIRECT;
        Refusal.ifAny(InstructionPolicies.missing(written, source, desk.today()));
        String task = written.task() == null
                ? null
                : tasks.detail(written.task()).row().title();
        Instruction instruction = new Instruction(written, post, source, actor, desk.now());
        instructions.saveAndFlush(instruction);
        desk.name(instruction, written.units());
        attachments.bind(written.scans(), InstructionDesk.SUBJECT, instruction.id);
        desk.done(instruction, entry(instruction, written, task));
        messages.entered(instruction);
        return written.id();
    }

    /** 撤回 by the leader or the secretary, until the office has acted. */
    @PreAuthorize("@access.may('instruction.withdraw')")
    public void withdraw(InstructionId id) {
        Instruction instruction = desk.open(id, "instruction.withdraw");
        instruction.withdraw(desk.now());
        desk.done(instruction, desk.entry(instruction, "instructionWithdrawn"));
        messages.withdrawn(instruction);
    }

    private boolean isWritten(InstructionId id, LeaderPostId post) {
        return instructions
                .findById(id.uuid())
                .map(known -> {
                    if (!known.postId.equals(post.uuid())) {
                        throw new NotFound();
                    }
                    return true;
                })
                .orElse(false);
    }

    private AuditRecord entry(
            Instruction instruction, WriteInstruction written, @org.jspecify.annotations.Nullable String task) {
        boolean transcribed = instruction.source == InstructionSource.TRANSCRIBED;
        AuditRecord record = desk.entry(instruction, transcribed ? "instructionTranscribed" : "instructionWritten")
                .detail("writtenOn", instruction.writtenOn)
                .text("task", task)
                .detail("units", unitNames(written))
                .text("words", instruction.words);
        List<AttachmentRef> scans = attachments.of(InstructionDesk.SUBJECT, instruction.id);
        scans.forEach(scan -> record.file(scan.name(), scan.sha256(), scan.size()));
        return record;
    }

    private String unitNames(WriteInstruction written) {
        Set<String> names = new TreeSet<>();
        written.units().forEach(unit -> names.add(unitName(unit.uuid())));
        return String.join(" ", names);
    }

    private String unitName(UUID unit) {
        return desk.unitName(unit);
    }
}
